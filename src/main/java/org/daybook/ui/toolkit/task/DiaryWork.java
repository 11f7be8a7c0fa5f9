package org.daybook.ui.toolkit.task;

import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * Runs one screen's work in the open diary, and says whether it is busy and what failed. The work runs on the vault
 * thread; use this class on the JavaFX thread.
 */
public final class DiaryWork {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final BooleanSupplier dropped;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    /** @param dropped whether the screen is gone, to which nothing that it looked up is told any more */
    public DiaryWork(Session session, BackgroundTasks tasks, ErrorPresenter errors, BooleanSupplier dropped) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
        this.dropped = dropped;
    }

    /** Whether a change is being made. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether a change is being made. */
    public boolean isBusy() {
        return busy.get();
    }

    /** The last failure; null until there is one. */
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Shows a problem; null clears it. */
    public void sayProblem(@Nullable Problem problem) {
        failure.set(problem);
    }

    /** Shows a failure of the diary in words. */
    public void sayFailure(VaultFailure refused) {
        Problem said = errors.present(refused);
        failure.set(said);
        if (refused instanceof VaultFailure.FileChanged) {
            tasks.of(session::rightAgain)
                    .onSuccess(_ -> failure.set(said.equals(failure.get()) ? null : failure.get()))
                    .start();
        }
    }

    /** Runs quick work in the diary, without showing that it is busy; {@code found} is told unless the screen is gone. */
    public <T> void call(Session.CaseWork<T, VaultFailure> work, Consumer<? super T> found) {
        tasks.of(() -> session.call(work))
                .onSuccess(answer -> {
                    if (!dropped.getAsBoolean()) {
                        found.accept(answer);
                    }
                })
                .onFailure(VaultFailure.class, this::sayFailure)
                .start();
    }

    /** Changes the diary; ignored while another change is running. */
    public <T> void change(Session.CaseWork<T, VaultFailure> work, Consumer<? super T> done) {
        change(work, done, () -> {});
    }

    /**
     * Changes the diary in the same way.
     *
     * @param refused run if the change failed, after the failure is shown
     */
    public <T> void change(Session.CaseWork<T, VaultFailure> work, Consumer<? super T> done, Runnable refused) {
        if (busy.get()) {
            return;
        }
        busy.set(true);
        failure.set(null);
        tasks.of(() -> session.call(work))
                .onSuccess(done)
                .onFailure(VaultFailure.class, problem -> {
                    sayFailure(problem);
                    refused.run();
                })
                .andFinally(() -> busy.set(false))
                .start();
    }
}
