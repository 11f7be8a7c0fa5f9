package org.daybook.ui.exhibits;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.exhibit.ExhibitLinks;
import org.daybook.exhibit.PhysicalItem;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.text.Messages;
import org.daybook.ui.attach.DiaryContext;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.Problem;
import org.daybook.ui.form.FormWork;
import org.daybook.ui.record.IncidentLinks;
import org.daybook.ui.record.ItemNames;
import org.daybook.ui.record.NamedItem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * One exhibit with its description and the draft of that; or the form for a physical item not yet recorded. Use on
 * the JavaFX thread; call one of the {@code open} methods once.
 */
public final class ExhibitModel {
    private final DiaryContext context;
    private final Messages messages;
    private final ExhibitForm form;
    private final IncidentLinks links;
    private final FormWork work;
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable ExhibitHistory> history = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<List<LedgerEntry>> events = new ReadOnlyObjectWrapper<>(List.of());
    private Destination back = new Destination.Exhibits();
    private @Nullable Start start;

    /** The initial values of the form. */
    private record Start(
            Exhibit before,
            Optional<ExhibitHistory> known,
            Map<Id<?>, String> links,
            List<LedgerEntry> events,
            List<NamedItem<CaseRecord>> named) {}

    /** The initial values once it is recorded, and the draft from then on. */
    private record Recorded(Start now, Id<Draft> draft) {}

    public ExhibitModel(DiaryContext context) {
        this.context = context;
        this.messages = context.messages();
        this.form = new ExhibitForm(messages, context.clock());
        this.links = new IncidentLinks(context);
        this.work = new FormWork(context, Destination.EXHIBIT_FORM, this::fields);
    }

    /** Fetches an exhibit; goes back if it was erased. */
    public void open(Destination.ShowExhibit shown) {
        Id<Exhibit> exhibit = shown.exhibit();
        back = shown.from() == null ? back : shown.from().at(exhibit);
        work.open(
                shown.resume(),
                (open, draft) -> open.exhibits().one(exhibit).map(known -> start(open, known.current(), known, draft)),
                found -> found.ifPresentOrElse(this::begin, this::goBack));
    }

    /**
     * Begins a physical item that is not recorded yet.
     *
     * @param incident the incident it belongs to; null for none
     * @param resume the draft to go on with; null for an empty form
     */
    public void openNew(@Nullable Id<Incident> incident, @Nullable Id<Draft> resume) {
        work.open(
                resume,
                (open, draft) -> {
                    Exhibit empty = Exhibit.of(open.newId(), 1, PhysicalItem.NOT_SAID);
                    Exhibit begun = incident == null ? empty : empty.with(ExhibitLinks.NONE.withIncident(incident));
                    return start(open, begun, null, draft);
                },
                this::begin);
    }

    ExhibitForm form() {
        return form;
    }

    IncidentLinks links() {
        return links;
    }

    /** Its draft and its recording. */
    FormWork work() {
        return work;
    }

    /** Whether the fields differ from what is recorded. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** The exhibit as recorded; null for a physical item not yet recorded. */
    ReadOnlyObjectProperty<@Nullable ExhibitHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** What happened to its file since it was added. */
    ReadOnlyObjectProperty<List<LedgerEntry>> eventsProperty() {
        return events.getReadOnlyProperty();
    }

    /** Records the input, or marks what must be corrected first. */
    void save() {
        Start begun = start;
        if (begun == null || work.isBusy()) {
            return;
        }
        Optional<Exhibit> said = form.read(begun.before);
        if (said.isEmpty()) {
            work.sayProblem(new Problem(messages.get("exhibit.mend-first"), Problem.Offer.NONE));
            return;
        }
        if (begun.known.isPresent() && said.get().equals(begun.before)) {
            work.sayProblem(null);
            work.say(messages.get("exhibit.same"));
            return;
        }
        String reason = form.reason.get().strip();
        work.record((open, draft) -> write(open, draft, begun, said.get(), reason), next -> recorded(begun, next));
    }

    /** Discards the input; the record stays as it is. */
    void discard() {
        Start begun = start;
        if (begun != null && !work.isBusy()) {
            work.discard(() -> begunAnew(begun));
        }
    }

    /** Fetches again what happened to its file. */
    void fetchEvents() {
        ExhibitHistory shown = history.get();
        if (shown != null) {
            context.work().call(open -> open.exhibits().eventsOf(shown.id()), events::set);
        }
    }

    /** The page that Back leads to. */
    Destination back() {
        return back;
    }

    void goBack() {
        context.go(back);
    }

    void goToErasure() {
        ExhibitHistory shown = history.get();
        if (shown != null) {
            context.go(new Destination.EraseExhibit(shown.id()));
        }
    }

    /** Whether a linked incident is recorded and can be opened. */
    boolean isRecorded(Id<Incident> incident) {
        return !links.label(incident).equals(messages.get("exhibit.link-unrecorded"));
    }

    /** The case records that link it, as of when the page was opened. */
    List<NamedItem<CaseRecord>> named() {
        return start == null ? List.of() : start.named;
    }

    void goTo(NamedItem<CaseRecord> item) {
        context.go(new Destination.ShowCaseRecord(item.id()));
    }

    void goToIncident(Id<Incident> incident) {
        context.go(new Destination.ShowIncident(incident));
    }

    void drop() {
        work.stop();
        start = null;
        history.set(null);
        events.set(List.of());
    }

    private Start start(OpenCase open, Exhibit before, @Nullable ExhibitHistory known, Optional<Draft> draft) {
        List<Id<Incident>> linked = new ArrayList<>(before.links().incidents());
        draft.ifPresent(found -> linked.addAll(ExhibitForm.links(found.fields())));
        if (known != null) {
            known.versions()
                    .forEach(version -> linked.addAll(version.exhibit().links().incidents()));
        }
        Map<Id<?>, String> names = links.names(open, linked);
        linked.forEach(id -> names.putIfAbsent(id, messages.get("exhibit.link-unrecorded")));
        return new Start(
                before,
                Optional.ofNullable(known),
                names,
                open.exhibits().eventsOf(before.id()),
                ItemNames.named(open.caseRecords().shownBy(before.id()), messages));
    }

    private void begin(Start begun) {
        links.learn(begun.links);
        form.begin(begun.before);
        work.resumed().ifPresent(draft -> form.resume(draft.fields(), begun.known.isPresent()));
        start = begun;
        events.set(begun.events);
        history.set(begun.known.orElse(null));
        form.fields.onChange(() -> {
            if (start != null && !work.isBusy()) {
                changed.set(!form.isUntouched());
                work.changed();
            }
        });
        changed.set(!form.isUntouched());
        work.begun(begun.known.map(ExhibitHistory::id).orElse(null));
    }

    private void begunAnew(Start begun) {
        start = null;
        form.begin(begun.before);
        start = begun;
        work.sayProblem(null);
        changed.set(false);
        work.say("");
        if (begun.known.isEmpty()) {
            goBack();
        }
    }

    private Recorded write(OpenCase open, Id<Draft> draft, Start begun, Exhibit said, String reason)
            throws VaultFailure {
        Exhibit onto = ExhibitForm.onto(open.exhibits().one(said.id()), begun.before, said);
        ExhibitHistory now = begun.known.isPresent()
                ? open.exhibits().amend(onto, reason, Authorship.OWNER, draft)
                : open.exhibits().recordPhysicalItem(said, Authorship.OWNER, draft);
        return new Recorded(start(open, now.current(), now, Optional.empty()), open.newId());
    }

    private void recorded(Start before, Recorded recorded) {
        Start next = recorded.now;
        start = null;
        if (before.known.isEmpty()) {
            work.stop();
            context.go(new Destination.ShowExhibit(next.before.id(), null));
            return;
        }
        links.learn(next.links);
        form.begin(next.before);
        start = next;
        work.renew(recorded.draft);
        changed.set(false);
        history.set(next.known.orElse(null));
        work.say(messages.get("exhibit.recorded", context.formats().dateTime(OffsetDateTime.now(context.clock()))));
    }

    private Optional<Map<String, String>> fields() {
        return start == null || form.isUntouched() ? Optional.empty() : Optional.of(form.fields.raw());
    }
}
