package org.daybook.ui.exhibits;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Draft;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.Recorded;
import org.daybook.facts.Exhibit;
import org.daybook.facts.ExhibitLinks;
import org.daybook.facts.PhysicalItem;
import org.daybook.facts.ThingId;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.DraftSaver;
import org.daybook.ui.common.DraftSealing;
import org.daybook.ui.common.Problem;
import org.daybook.ui.control.ExhibitTools;
import org.daybook.ui.control.IncidentLinks;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * One exhibit and what is said of it, with the draft that is kept of that; or the form for a thing that is not recorded
 * yet. Use on the JavaFX thread; call one of the methods that open it once.
 */
public final class ExhibitModel {
    private final ExhibitTools tools;
    private final Session session;
    private final BackgroundTasks tasks;
    private final Messages messages;
    private final Clock clock;
    private final ExhibitForm form;
    private final IncidentLinks links;
    private final DraftSaver saver;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper changed = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable ExhibitHistory> history = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<List<Recorded>> copies = new ReadOnlyObjectWrapper<>(List.of());
    private Destination back = new Destination.Exhibits();
    private @Nullable Start start;

    /** What the form began with. */
    private record Start(
            ThingId draft,
            Exhibit before,
            Optional<ExhibitHistory> known,
            Optional<Draft> resumed,
            Map<ThingId, String> links,
            List<Recorded> copies) {}

    public ExhibitModel(ExhibitTools tools, Clock clock) {
        this.tools = tools;
        this.session = tools.session();
        this.tasks = tools.screen().tasks();
        this.messages = tools.messages();
        this.clock = clock;
        this.form = new ExhibitForm(messages, clock);
        this.links = new IncidentLinks(session, tasks, messages);
        this.saver = new DraftSaver(
                tools.screen().timer(),
                this::draft,
                new DraftSealing(
                        session,
                        tools.screen().tasks(),
                        draft -> state.set(messages.get("exhibit.draft-kept", at(draft.savedAt()))),
                        () -> state.set(messages.get("exhibit.draft-refused")),
                        () -> state.set("")));
    }

    /** Fetches an exhibit; one that is gone leads back. */
    public void open(Destination.ShowExhibit shown) {
        ThingId exhibit = shown.exhibit();
        back = shown.from() == null ? back : shown.from().at(exhibit);
        tasks.of(() -> session.submit(() -> {
                    Optional<Draft> draft = draft(shown.resume());
                    return session.exhibits().one(exhibit).map(known -> start(known.current(), known, draft));
                }))
                .onSuccess(found -> found.ifPresentOrElse(this::begin, this::goBack))
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    /**
     * Begins a thing that is not recorded yet.
     *
     * @param incident to which it belongs; null for none
     * @param resume the draft to go on with; null for an empty form
     */
    public void openNew(@Nullable ThingId incident, @Nullable ThingId resume) {
        tasks.of(() -> session.submit(() -> {
                    Exhibit empty = Exhibit.of(session.newId(), 1, PhysicalItem.NOT_SAID);
                    Exhibit begun = incident == null ? empty : empty.with(ExhibitLinks.NONE.withIncident(incident));
                    return start(begun, null, draft(resume));
                }))
                .onSuccess(this::begin)
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    ExhibitForm form() {
        return form;
    }

    IncidentLinks links() {
        return links;
    }

    /** Whether the fields may be typed into. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether the fields say anything that is not recorded. */
    ReadOnlyBooleanProperty changedProperty() {
        return changed.getReadOnlyProperty();
    }

    /** How the draft or the record stands, in words. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** The exhibit as it is recorded; null for a thing that is not. */
    ReadOnlyObjectProperty<@Nullable ExhibitHistory> historyProperty() {
        return history.getReadOnlyProperty();
    }

    /** When copies were saved outside. */
    ReadOnlyObjectProperty<List<Recorded>> copiesProperty() {
        return copies.getReadOnlyProperty();
    }

    /** Records what stands in the fields, or marks what has to be mended first. */
    void save() {
        Start begun = start;
        if (begun == null || busy.get()) {
            return;
        }
        Optional<Exhibit> said = form.read(begun.before);
        if (said.isEmpty()) {
            failure.set(new Problem(messages.get("exhibit.mend-first"), Problem.Offer.NONE));
            return;
        }
        failure.set(null);
        if (begun.known.isPresent() && said.get().equals(begun.before)) {
            state.set(messages.get("exhibit.same"));
            return;
        }
        busy.set(true);
        // A draft sealed after the record would come back as something still to be written.
        saver.settled();
        String reason = form.reason.get().strip();
        tasks.of(() -> session.submit(() -> write(begun, said.get(), reason)))
                .onSuccess(next -> recorded(begun, next))
                .onFailure(VaultFailure.class, problem -> {
                    failed(problem);
                    saver.touched();
                })
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Throws away what was typed; what is recorded stays as it is. */
    void discard() {
        Start begun = start;
        if (begun == null || busy.get()) {
            return;
        }
        saver.settled();
        tasks.of(() -> session.submit(() -> {
                    session.discardDraft(begun.draft);
                    return begun;
                }))
                .onSuccess(this::begunAnew)
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    /** Fetches anew what is known of copies outside. */
    void fetchCopies() {
        ExhibitHistory shown = history.get();
        if (shown != null) {
            tasks.of(() -> session.submit(() -> session.exhibits().copiesOf(shown.id())))
                    .onSuccess(copies::set)
                    .start();
        }
    }

    /** Where the way back leads. */
    Destination back() {
        return back;
    }

    void goBack() {
        tools.go().accept(back);
    }

    void goToErasure() {
        ExhibitHistory shown = history.get();
        if (shown != null) {
            tools.go().accept(new Destination.EraseExhibit(shown.id()));
        }
    }

    /** Whether a linked incident is recorded and can be gone to. */
    boolean isRecorded(ThingId incident) {
        return !links.label(incident).equals(messages.get("exhibit.link-unrecorded"));
    }

    void goToIncident(ThingId incident) {
        tools.go().accept(new Destination.ShowIncident(incident));
    }

    /** What is typed and not sealed yet. */
    Optional<Draft> unsaved() {
        return saver.dirtyProperty().get() ? draft() : Optional.empty();
    }

    void drop() {
        saver.stop();
        start = null;
        history.set(null);
        copies.set(List.of());
    }

    private Start start(Exhibit before, @Nullable ExhibitHistory known, Optional<Draft> draft) {
        List<ThingId> linked = new ArrayList<>(before.links().incidents());
        draft.ifPresent(found -> linked.addAll(ExhibitForm.links(found.fields())));
        if (known != null) {
            known.versions()
                    .forEach(version -> linked.addAll(version.exhibit().links().incidents()));
        }
        Map<ThingId, String> names = links.names(linked);
        linked.forEach(id -> names.putIfAbsent(id, messages.get("exhibit.link-unrecorded")));
        return new Start(
                draft.map(Draft::id).orElseGet(session::newId),
                before,
                Optional.ofNullable(known),
                draft,
                names,
                session.exhibits().copiesOf(before.id()));
    }

    private Optional<Draft> draft(@Nullable ThingId resume) throws VaultFailure {
        return session.drafts().stream()
                .filter(candidate -> candidate.id().equals(resume))
                .findFirst();
    }

    private void begin(Start begun) {
        links.learn(begun.links);
        form.begin(begun.before);
        begun.resumed.ifPresent(draft -> {
            form.resume(draft.fields(), begun.known.isPresent());
            state.set(messages.get("exhibit.draft-resumed", at(draft.savedAt())));
            saver.resumed(draft);
        });
        start = begun;
        copies.set(begun.copies);
        history.set(begun.known.orElse(null));
        form.fields.onChange(() -> {
            if (start != null && !busy.get()) {
                changed.set(!form.isUntouched());
                state.set(messages.get("exhibit.draft-pending"));
                saver.touched();
            }
        });
        changed.set(!form.isUntouched());
        ready.set(true);
    }

    private void begunAnew(Start begun) {
        start = null;
        form.begin(begun.before);
        start = begun;
        failure.set(null);
        changed.set(false);
        state.set("");
        if (begun.known.isEmpty()) {
            goBack();
        }
    }

    private Start write(Start begun, Exhibit said, String reason) throws VaultFailure {
        Exhibit onto = ExhibitForm.onto(session.exhibits().one(said.id()), begun.before, said);
        ExhibitHistory now = begun.known.isPresent()
                ? session.exhibits().amend(onto, reason, Authorship.OWNER, begun.draft)
                : session.exhibits().recordThing(said, Authorship.OWNER, begun.draft);
        return start(now.current(), now, Optional.empty());
    }

    private void recorded(Start before, Start next) {
        start = null;
        if (before.known.isEmpty()) {
            saver.stop();
            tools.go().accept(new Destination.ShowExhibit(next.before.id(), null));
            return;
        }
        links.learn(next.links);
        form.begin(next.before);
        start = next;
        saver.settled();
        changed.set(false);
        history.set(next.known.orElse(null));
        state.set(messages.get("exhibit.recorded", at(OffsetDateTime.now(clock))));
    }

    private Optional<Draft> draft() {
        Start begun = start;
        if (begun == null || form.isUntouched()) {
            return Optional.empty();
        }
        return Optional.of(new Draft(
                begun.draft,
                Destination.EXHIBIT_FORM,
                begun.known.map(ExhibitHistory::id).orElse(null),
                form.fields.raw(),
                OffsetDateTime.now(clock)));
    }

    private String at(OffsetDateTime time) {
        return new Formats(messages).dateTime(time);
    }

    private void failed(VaultFailure problem) {
        failure.set(tools.screen().errors().present(problem));
    }
}
