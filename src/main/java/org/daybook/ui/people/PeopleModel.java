package org.daybook.ui.people;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.daybook.casefile.Draft;
import org.daybook.casefile.KnownPeople;
import org.daybook.casefile.NamedPerson;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.index.ItemSelection;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.FormWork;
import org.daybook.ui.common.Problem;
import org.daybook.ui.common.Timer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What stands above the whole case, with the draft that is kept of it, and the people named in the diary. Use on the
 * JavaFX thread; call {@link #open} once.
 */
public final class PeopleModel {
    private static final int SUGGESTIONS = 5;

    private final Session session;
    private final Messages messages;
    private final Clock clock;
    private final Consumer<Destination> go;
    private final HeadingForm form = new HeadingForm();
    private final FormWork work;
    private List<NamedPerson> people = List.of();
    private KnownPeople known = KnownPeople.NOBODY;
    private @Nullable Start start;
    private Map<String, String> sent = Map.of();

    /** What the form began with. */
    private record Start(
            Id<Draft> draft,
            CaseHeading heading,
            Optional<Draft> resumed,
            List<NamedPerson> people,
            KnownPeople known) {}

    public PeopleModel(
            Session session,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Messages messages,
            Timer timer,
            Clock clock,
            Consumer<Destination> go) {
        this.session = session;
        this.messages = messages;
        this.clock = clock;
        this.go = go;
        this.work = new FormWork(new FormWork.Tools(session, tasks, errors, messages, timer), this::draft);
    }

    /**
     * Fetches what is recorded.
     *
     * @param resume the draft to go on with; null to begin from what is recorded
     */
    public void open(@Nullable Id<Draft> resume) {
        work.open(
                open -> {
                    Optional<Draft> draft = open.draft(resume);
                    return new Start(
                            draft.map(Draft::id).orElseGet(open::newId),
                            open.heading(),
                            draft,
                            NamedPerson.of(open.incidents()),
                            open.caseRecords().knownPeople());
                },
                this::begin);
    }

    HeadingForm form() {
        return form;
    }

    /** Whether the fields may be typed into. */
    ReadOnlyBooleanProperty readyProperty() {
        return work.readyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /** How the draft or the record stands, in words; empty while nothing was done. */
    ReadOnlyStringProperty stateProperty() {
        return work.stateProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return work.failureProperty();
    }

    /** Everybody named in the diary, the last seen first. */
    List<NamedPerson> people() {
        return people;
    }

    /** The names that may be meant by the person responsible, the most often named first. */
    List<String> suggestions() {
        return people.stream()
                .filter(person -> person.roles().containsKey(NamedPerson.Role.DONE_BY))
                .sorted((one, other) -> Integer.compare(
                        other.incidents().size(), one.incidents().size()))
                .limit(SUGGESTIONS)
                .map(NamedPerson::name)
                .toList();
    }

    /** Records what stands in the fields; nothing is recorded if it says what is recorded already. */
    void save() {
        Start begun = start;
        if (begun == null || work.busyProperty().get()) {
            return;
        }
        CaseHeading heading = form.read();
        sent = form.fields();
        work.record(open -> write(open, heading, begun.draft), this::recorded);
    }

    /** Shows the incidents that name a person. */
    void showIncidents(NamedPerson person) {
        String words = messages.get(
                "case.person-incidents", person.name(), person.incidents().size());
        go.accept(new Destination.Timeline(new ItemSelection(words, person.incidents())));
    }

    /** The record of somebody who is named; empty if there is none yet. */
    Optional<CaseRecord> recorded(NamedPerson person) {
        return known.named(person.name());
    }

    /** To that record, or to the form for one with the name filled in. */
    void record(NamedPerson person) {
        go.accept(recorded(person)
                .<Destination>map(found -> new Destination.ShowCaseRecord(found.id()))
                .orElseGet(() -> new Destination.NewCaseRecord(
                        kind(person), new Destination.Prefill(person.name(), List.of()), here(), null)));
    }

    void goToCase() {
        go.accept(new Destination.TheCase(null));
    }

    void goToPersons() {
        go.accept(new Destination.TheCase(CaseRecordKind.PERSON));
    }

    /** What is typed and not sealed yet. */
    Optional<Draft> unsaved() {
        boolean typedMeanwhile = work.busyProperty().get() && !form.fields().equals(sent);
        return typedMeanwhile ? draft() : work.unsaved();
    }

    void drop() {
        work.stop();
        start = null;
        people = List.of();
        known = KnownPeople.NOBODY;
    }

    // Whoever was only seen to watch is a witness; whoever did it, or was with them, is more than that.
    private static CaseRecordKind kind(NamedPerson person) {
        return person.roles().keySet().equals(Set.of(NamedPerson.Role.WITNESS))
                ? CaseRecordKind.WITNESS
                : CaseRecordKind.PERSON;
    }

    private Destination here() {
        return new Destination.People(draft().map(Draft::id).orElse(null));
    }

    private void begin(Start begun) {
        form.begin(begun.heading);
        begun.resumed.ifPresent(draft -> form.resume(draft.fields()));
        people = begun.people;
        known = begun.known;
        start = begun;
        form.onChange(() -> {
            if (start != null) {
                work.changed();
            }
        });
        work.begun(begun.resumed);
    }

    private Start write(OpenCase open, CaseHeading heading, Id<Draft> draft) throws VaultFailure {
        if (heading.equals(open.heading())) {
            open.discardDraft(draft);
            return new Start(draft, heading, Optional.empty(), people, known);
        }
        open.recordHeading(heading, draft);
        return new Start(open.newId(), heading, Optional.empty(), people, known);
    }

    private void recorded(Start next) {
        Start before = start;
        boolean changed = before == null || !before.draft.equals(next.draft);
        start = next;
        form.renew(next.heading, sent);
        work.settled();
        work.say(
                changed
                        ? messages.get("people.recorded", new Formats(messages).dateTime(OffsetDateTime.now(clock)))
                        : messages.get("people.same"));
        if (!form.isUntouched()) {
            work.touched();
        }
    }

    private Optional<Draft> draft() {
        Start begun = start;
        if (begun == null || form.isUntouched()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(begun.draft, Destination.HEADING_FORM, null, form.fields(), OffsetDateTime.now(clock)));
    }
}
