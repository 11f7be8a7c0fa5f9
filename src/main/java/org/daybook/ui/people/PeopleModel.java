package org.daybook.ui.people;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.Draft;
import org.daybook.casefile.KnownPeople;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.index.IncidentSelection;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.context.DiaryContext;
import org.daybook.ui.toolkit.form.FormController;
import org.daybook.ui.toolkit.navigation.Destination;
import org.daybook.ui.toolkit.navigation.DraftForm;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The heading of the whole case, with its draft, and the people named in the diary. Use on the JavaFX thread; call
 * {@link #open} once.
 */
public final class PeopleModel {
    private static final int SUGGESTIONS = 5;

    private final DiaryContext context;
    private final Messages messages;
    final CaseHeadingForm form = new CaseHeadingForm();
    /** The draft of the heading, and its recording. */
    final FormController work;

    private PeopleStart start = PeopleStart.EMPTY;
    private Map<String, String> sent = Map.of();

    /** What the form began with. */
    private record PeopleStart(CaseHeading heading, List<NamedPerson> people, KnownPeople known) {
        static final PeopleStart EMPTY = new PeopleStart(CaseHeading.NOT_SAID, List.of(), KnownPeople.NOBODY);
    }

    /** The result of recording the heading, and the draft that is kept from then on. */
    private record RecordedHeading(CaseHeading heading, boolean changed, Id<Draft> draft) {}

    public PeopleModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.work = new FormController(context, DraftForm.HEADING, this::fields);
    }

    /**
     * Reads what is recorded.
     *
     * @param resume the draft to continue; null to begin from what is recorded
     */
    public void open(@Nullable Id<Draft> resume) {
        work.open(
                resume,
                (open, _) -> new PeopleStart(
                        open.heading(),
                        NamedPerson.of(open.incidents()),
                        open.caseRecords().knownPeople()),
                this::begin);
    }

    /** Everyone named in the diary, the last seen first. */
    List<NamedPerson> people() {
        return start.people;
    }

    /** Suggestions for the name of the person responsible, the most often named first. */
    List<String> suggestions() {
        return start.people.stream()
                .filter(person -> person.roles().containsKey(NamedPerson.IncidentRole.DONE_BY))
                .sorted((one, other) -> Integer.compare(
                        other.incidents().size(), one.incidents().size()))
                .limit(SUGGESTIONS)
                .map(NamedPerson::name)
                .toList();
    }

    /** Records the heading; nothing is recorded if it has not changed. */
    void save() {
        if (work.isBusy()) {
            return;
        }
        CaseHeading heading = form.read();
        sent = form.fields();
        work.record((open, draft) -> write(open, heading, draft), this::recorded);
    }

    void showIncidents(NamedPerson person) {
        String words = messages.get(
                "case.person-incidents", person.name(), person.incidents().size());
        context.go(new Destination.Timeline(new IncidentSelection(words, person.incidents())));
    }

    /** The record of a person who is named; empty if there is none yet. */
    Optional<CaseRecord> recorded(NamedPerson person) {
        return start.known.named(person.name());
    }

    /** Opens that record, or a form for a new one with the name filled in. */
    void record(NamedPerson person) {
        context.go(recorded(person)
                .<Destination>map(found -> new Destination.ShowCaseRecord(found.id(), found.kind()))
                .orElseGet(() -> new Destination.NewCaseRecord(
                        kind(person), new Destination.Prefill(person.name(), List.of()), here(), null)));
    }

    void goToCase() {
        context.go(new Destination.TheCase(null));
    }

    /** Keeps what was typed as a draft and leaves the form. */
    void leave() {
        work.keep(this::goToCase);
    }

    void goToPersonsResponsible() {
        context.go(new Destination.TheCase(CaseRecordKind.PERSON));
    }

    /** What was typed and is not yet sealed. */
    Optional<Draft> unsaved() {
        boolean typedMeanwhile = work.isBusy() && !form.fields().equals(sent);
        return typedMeanwhile ? work.draft() : work.unsaved();
    }

    void drop() {
        work.stop();
        start = PeopleStart.EMPTY;
    }

    // Someone named only as a witness is a witness; anyone who did something, or was with them, is a person.
    private static CaseRecordKind kind(NamedPerson person) {
        return person.roles().keySet().equals(Set.of(NamedPerson.IncidentRole.WITNESS))
                ? CaseRecordKind.WITNESS
                : CaseRecordKind.PERSON;
    }

    private Destination here() {
        return new Destination.People(work.draft().map(Draft::id).orElse(null));
    }

    private void begin(PeopleStart begun) {
        form.begin(begun.heading);
        work.resumed().ifPresent(draft -> form.resume(draft.fields()));
        start = begun;
        form.onChange(work::changed);
        work.begun(null);
    }

    private RecordedHeading write(OpenCase open, CaseHeading heading, Id<Draft> draft) throws VaultFailure {
        if (heading.equals(open.heading())) {
            open.drafts().discard(draft);
            return new RecordedHeading(heading, false, draft);
        }
        open.recordHeading(heading, draft);
        return new RecordedHeading(heading, true, open.newId());
    }

    private void recorded(RecordedHeading next) {
        form.renew(next.heading, sent);
        work.renew(next.draft);
        work.say(
                next.changed
                        ? messages.get(
                                "people.recorded", context.formats().dateTime(OffsetDateTime.now(context.clock())))
                        : messages.get("people.same"));
        if (!form.isUntouched()) {
            work.touched();
        }
    }

    private Optional<Map<String, String>> fields() {
        return form.isUntouched() ? Optional.empty() : Optional.of(form.fields());
    }
}
