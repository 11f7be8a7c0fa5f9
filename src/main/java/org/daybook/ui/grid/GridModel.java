package org.daybook.ui.grid;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.daybook.session.Session;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.DraftSaver;
import org.daybook.ui.common.DraftSealing;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.ui.common.Timer;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Several incidents written up at once and recorded together, with the draft that is kept of them all. Use on the JavaFX
 * thread; call {@link #open} once.
 */
public final class GridModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Messages messages;
    private final Clock clock;
    private final Consumer<Destination> go;
    private final GridForm form;
    private final DraftSaver saver;
    private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private @Nullable Start start;

    private record Start(ThingId draft, Optional<Draft> resumed) {}

    public GridModel(
            Session session,
            BackgroundTasks tasks,
            ErrorPresenter errors,
            Messages messages,
            Timer timer,
            Clock clock,
            Consumer<Destination> go) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.messages = messages;
        this.clock = clock;
        this.go = go;
        this.form = new GridForm(messages, clock);
        this.saver = new DraftSaver(
                timer,
                this::draft,
                new DraftSealing(
                        session,
                        tasks,
                        draft -> state.set(messages.get("grid.draft-kept", at(draft.savedAt()))),
                        () -> state.set(messages.get("grid.draft-refused")),
                        () -> state.set("")));
    }

    /** @param resume the draft to go on with; null for an empty grid */
    public void open(@Nullable ThingId resume) {
        tasks.of(() -> session.submit(() -> {
                    Optional<Draft> draft = session.drafts().stream()
                            .filter(candidate -> candidate.id().equals(resume))
                            .findFirst();
                    return new Start(draft.map(Draft::id).orElseGet(session::newId), draft);
                }))
                .onSuccess(this::begin)
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    GridForm form() {
        return form;
    }

    /** Whether the fields may be typed into. */
    ReadOnlyBooleanProperty readyProperty() {
        return ready.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** How the draft stands, in words; empty while there is nothing to keep. */
    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Records all rows in one go, or marks those that have to be mended first and records none. */
    void recordAll() {
        Start begun = start;
        if (begun == null || busy.get()) {
            return;
        }
        failure.set(null);
        List<Incident> incidents = form.read();
        if (incidents.isEmpty()) {
            state.set(messages.get(form.firstProblem().isPresent() ? "grid.to-mend" : "grid.nothing"));
            return;
        }
        Authorship by = form.authorship();
        busy.set(true);
        // A draft sealed after the record would come back as something still to be written.
        saver.settled();
        tasks.of(() -> session.submit(() -> write(incidents, by, begun.draft)))
                .onSuccess(_ -> {
                    start = null;
                    saver.stop();
                    go.accept(new Destination.Timeline());
                })
                .onFailure(VaultFailure.class, problem -> {
                    failed(problem);
                    saver.touched();
                })
                .andFinally(() -> busy.set(false))
                .start();
    }

    /** Leaves the grid; what stands in it is kept as a draft. */
    void leave() {
        go.accept(new Destination.Timeline());
    }

    /** Throws everything in the grid away. */
    void discard() {
        Start begun = start;
        if (begun == null) {
            return;
        }
        saver.settled();
        saver.stop();
        start = null;
        tasks.of(() -> session.submit(() -> {
                    session.discardDraft(begun.draft);
                    return begun;
                }))
                .onSuccess(_ -> leave())
                .onFailure(VaultFailure.class, this::failed)
                .start();
    }

    /** What is typed and not sealed yet. */
    Optional<Draft> unsaved() {
        return saver.dirtyProperty().get() ? draft() : Optional.empty();
    }

    void drop() {
        saver.stop();
        start = null;
    }

    private void begin(Start begun) {
        begun.resumed.ifPresent(draft -> {
            form.resume(draft.fields());
            state.set(messages.get("grid.draft-resumed", at(draft.savedAt())));
            saver.resumed(draft);
        });
        start = begun;
        form.onChange(() -> {
            if (start != null) {
                state.set(messages.get("grid.draft-pending"));
                saver.touched();
            }
        });
        ready.set(true);
    }

    private List<IncidentHistory> write(List<Incident> read, Authorship by, ThingId draft) throws VaultFailure {
        List<Incident> incidents = new ArrayList<>();
        for (Incident incident : read) {
            incidents.add(GridForm.under(session.newId(), incident));
        }
        return session.recordAll(incidents, by, draft);
    }

    private Optional<Draft> draft() {
        Start begun = start;
        if (begun == null || form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(begun.draft, Destination.GRID_FORM, null, form.fields(), OffsetDateTime.now(clock)));
    }

    private String at(OffsetDateTime time) {
        return new Formats(messages).dateTime(time);
    }

    private void failed(VaultFailure problem) {
        failure.set(errors.present(problem));
    }
}
