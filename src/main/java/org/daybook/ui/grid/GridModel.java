package org.daybook.ui.grid;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.session.OpenCase;
import org.daybook.session.Session;
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
 * Several incidents written up at once and recorded together, with the draft that is kept of them all. Use on the
 * JavaFX thread; call {@link #open} once.
 */
public final class GridModel {
    private final Session session;
    private final Messages messages;
    private final Clock clock;
    private final Consumer<Destination> go;
    private final GridForm form;
    private final FormWork work;
    private @Nullable Start start;

    private record Start(Id<Draft> draft, Optional<Draft> resumed) {}

    public GridModel(
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
        this.form = new GridForm(messages, clock);
        this.work = new FormWork(new FormWork.Tools(session, tasks, errors, messages, timer), this::draft);
    }

    /** @param resume the draft to go on with; null for an empty grid */
    public void open(@Nullable Id<Draft> resume) {
        work.open(
                open -> {
                    Optional<Draft> draft = open.draft(resume);
                    return new Start(draft.map(Draft::id).orElseGet(open::newId), draft);
                },
                this::begin);
    }

    GridForm form() {
        return form;
    }

    /** Whether the fields may be typed into. */
    ReadOnlyBooleanProperty readyProperty() {
        return work.readyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return work.busyProperty();
    }

    /** How the draft stands, in words; empty while there is nothing to keep. */
    ReadOnlyStringProperty stateProperty() {
        return work.stateProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return work.failureProperty();
    }

    /** Records all rows in one go, or marks those that must be corrected first and records none. */
    void recordAll() {
        Start begun = start;
        if (begun == null || work.busyProperty().get()) {
            return;
        }
        work.sayProblem(null);
        List<Incident> incidents = form.read();
        if (incidents.isEmpty()) {
            work.say(messages.get(form.firstProblem().isPresent() ? "grid.to-mend" : "grid.nothing"));
            return;
        }
        Authorship by = form.authorship();
        work.record(open -> write(open, incidents, by, begun.draft), _ -> {
            start = null;
            work.stop();
            go.accept(new Destination.Timeline());
        });
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
        work.stop();
        start = null;
        work.discard(begun.draft, this::leave);
    }

    /** What is typed and not sealed yet. */
    Optional<Draft> unsaved() {
        return work.unsaved();
    }

    void drop() {
        work.stop();
        start = null;
    }

    private void begin(Start begun) {
        begun.resumed.ifPresent(draft -> form.resume(draft.fields()));
        start = begun;
        form.onChange(() -> {
            if (start != null) {
                work.changed();
            }
        });
        work.begun(begun.resumed);
    }

    private List<IncidentHistory> write(OpenCase open, List<Incident> read, Authorship by, Id<Draft> draft)
            throws VaultFailure {
        List<Incident> incidents = new ArrayList<>();
        for (Incident incident : read) {
            incidents.add(GridForm.under(open.newId(), incident));
        }
        return open.recordAll(incidents, by, draft);
    }

    private Optional<Draft> draft() {
        Start begun = start;
        if (begun == null || form.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Draft(begun.draft, Destination.GRID_FORM, null, form.fields(), OffsetDateTime.now(clock)));
    }
}
