package org.daybook.ui.portfolio;

import java.time.Clock;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.daybook.job.portfolio.PortfolioJob;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.job.portfolio.PortfolioTarget;
import org.daybook.job.portfolio.PortfolioWriters;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.progress.Progress;
import org.daybook.session.Session;
import org.daybook.ui.toolkit.progress.ThrottledProgress;
import org.daybook.ui.toolkit.progress.TimeLeft;
import org.daybook.ui.toolkit.task.BackgroundTasks;
import org.daybook.ui.toolkit.task.ErrorPresenter;
import org.daybook.ui.toolkit.task.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Runs the making of one portfolio and holds its progress and outcome. JavaFX thread; the work runs in the background
 * and can be stopped, leaving nothing behind.
 */
final class PortfolioJobModel {
    private final PortfolioJob job;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final TimeLeft time;
    private final ReadOnlyObjectWrapper<JobStage> stage = new ReadOnlyObjectWrapper<>(JobStage.IDLE);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyObjectWrapper<@Nullable PortfolioResult> result = new ReadOnlyObjectWrapper<>(null);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper now = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper minutesLeft = new ReadOnlyIntegerWrapper(-1);
    private AtomicBoolean cancelled = new AtomicBoolean();

    /** The stage of the work. */
    enum JobStage {
        IDLE,
        /** The files of exhibits are verified against their recorded digests. */
        CHECKING,
        WRITING,
        DONE
    }

    PortfolioJobModel(
            Session session, PortfolioWriters portfolios, BackgroundTasks tasks, ErrorPresenter errors, Clock clock) {
        this.job = new PortfolioJob(session, portfolios);
        this.tasks = tasks;
        this.errors = errors;
        this.time = new TimeLeft(clock);
    }

    ReadOnlyObjectProperty<JobStage> stageProperty() {
        return stage.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<@Nullable PortfolioResult> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** The progress over checking and writing, from 0 to 1, or negative while it is not known. */
    ReadOnlyDoubleProperty progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** The section being written; empty while it is not known. */
    ReadOnlyStringProperty nowProperty() {
        return now.getReadOnlyProperty();
    }

    /** The minutes left; 0 for less than one, -1 while there is no estimate. */
    ReadOnlyIntegerProperty minutesLeftProperty() {
        return minutesLeft.getReadOnlyProperty();
    }

    /** Starts the work; ignored while it is running. */
    void begin(PortfolioRequest request, PortfolioTarget output) {
        if (stage.get() == JobStage.CHECKING || stage.get() == JobStage.WRITING) {
            return;
        }
        AtomicBoolean stop = new AtomicBoolean();
        cancelled = stop;
        failure.set(null);
        result.set(null);
        progress.set(-1);
        now.set("");
        minutesLeft.set(-1);
        time.begin();
        stage.set(JobStage.CHECKING);
        Progress told = new ThrottledProgress(stop, tasks, this::at, now::set);
        tasks.run(() -> job.collect(request, output.companions(), told))
                .onSuccess(collected -> write(collected, output, told))
                .onFailure(errors, problem -> refused(problem, output))
                .onFailure(RejectedExecutionException.class, _ -> output.forget())
                .start();
    }

    /** Stops the work and removes what was written. */
    void cancel() {
        cancelled.set(true);
    }

    /** Resets to the state before anything was made. */
    void again() {
        if (stage.get() == JobStage.DONE) {
            stage.set(JobStage.IDLE);
            result.set(null);
        }
    }

    private void write(PortfolioJob.CollectedPortfolio collected, PortfolioTarget output, Progress told) {
        stage.set(JobStage.WRITING);
        tasks.run(() -> job.write(collected, output, told))
                .onSuccess(this::done)
                .onFailure(errors, problem -> refused(problem, output))
                .start();
    }

    private void at(double part) {
        progress.set(part);
        minutesLeft.set(time.minutes(part).orElse(-1));
    }

    // She must be told where the file is even if the diary could not record it.
    private void done(PortfolioResult written) {
        written.refused().ifPresent(problem -> failure.set(errors.present(problem)));
        result.set(written);
        stage.set(JobStage.DONE);
    }

    private void refused(Problem problem, PortfolioTarget output) {
        output.forget();
        failure.set(problem);
        stage.set(JobStage.IDLE);
    }
}
