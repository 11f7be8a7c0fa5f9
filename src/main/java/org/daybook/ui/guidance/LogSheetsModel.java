package org.daybook.ui.guidance;

import java.nio.file.Path;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.daybook.organisation.Organisation;
import org.daybook.portfolio.pdf.sheet.LogSheets;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/** Saves blank log sheets. They contain nothing from a diary, so no diary need be open. JavaFX thread. */
public final class LogSheetsModel {
    private final LogSheets logSheets;
    private final Organisation organisation;
    /** Whether the name of the organisation is at the top of each page. */
    final BooleanProperty named = new SimpleBooleanProperty(true);

    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    /** Where they were saved last; null until they were. */
    final ReadOnlyObjectWrapper<@Nullable Path> written = new ReadOnlyObjectWrapper<>(null);

    private boolean writing;

    /** @param organisation whose name can be on them */
    public LogSheetsModel(
            LogSheets logSheets, Organisation organisation, BackgroundTasks tasks, ErrorPresenter errors) {
        this.logSheets = logSheets;
        this.organisation = organisation;
        this.tasks = tasks;
        this.errors = errors;
    }

    /** A file name that gives nothing away. */
    String proposedName() {
        return LogSheets.FILE_NAME;
    }

    /** The name that can be at the top of each page; empty for none. */
    String organisation() {
        return organisation.name();
    }

    /** Saves them to {@code target}, which must not exist. */
    void write(Path target) {
        if (writing) {
            return;
        }
        writing = true;
        failure.set(null);
        written.set(null);
        String name = named.get() ? organisation.name() : "";
        tasks.run(() -> {
                    logSheets.save(target, LogSheets.SHEETS, name);
                    return target;
                })
                .onSuccess(written::set)
                .onFailure(errors, failure::set)
                .andFinally(() -> writing = false)
                .start();
    }
}
