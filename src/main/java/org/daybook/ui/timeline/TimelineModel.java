package org.daybook.ui.timeline;

import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.daybook.session.Session;
import org.daybook.ui.common.BackgroundTasks;
import org.daybook.ui.common.Destination;
import org.daybook.ui.common.ErrorPresenter;
import org.daybook.ui.common.Problem;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** The incidents by month, newest first, and the drafts that wait. Use on the JavaFX thread; call {@link #open} once. */
public final class TimelineModel {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final Consumer<Destination> go;
    private final ObservableList<TimelineRow> rows = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    public TimelineModel(Session session, BackgroundTasks tasks, ErrorPresenter errors, Consumer<Destination> go) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.go = go;
    }

    /** Fetches all rows. */
    public void open() {
        tasks.of(() -> session.submit(() -> TimelineRow.of(session.incidents(), session.drafts())))
                .onSuccess(this::show)
                .onFailure(VaultFailure.class, problem -> failure.set(errors.present(problem)))
                .start();
    }

    ObservableList<TimelineRow> rows() {
        return rows;
    }

    /** Whether the rows are there, be it none. */
    ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    void newIncident() {
        go.accept(new Destination.NewIncident(null));
    }

    /** Goes to what the row stands for; a heading leads nowhere. */
    void open(TimelineRow row) {
        switch (row) {
            case TimelineRow.Entry entry ->
                go.accept(new Destination.ShowIncident(entry.history().id()));
            case TimelineRow.Waiting waiting -> go.accept(Destination.resuming(waiting.draft()));
            case TimelineRow.DraftsHeading _, TimelineRow.MonthHeading _ -> {
                // Nothing lies behind a heading.
            }
        }
    }

    private void show(List<TimelineRow> fetched) {
        rows.setAll(fetched);
        loaded.set(true);
    }
}
