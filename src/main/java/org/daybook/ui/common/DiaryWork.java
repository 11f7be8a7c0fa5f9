package org.daybook.ui.common;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * What one screen asks of the open diary: whether it is at work, and what went wrong. The work itself runs on the
 * diary's thread; everything here is used on the JavaFX thread.
 */
public final class DiaryWork {
    private final Session session;
    private final BackgroundTasks tasks;
    private final ErrorPresenter errors;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper(false);
    private final ReadOnlyObjectWrapper<@Nullable Problem> failure = new ReadOnlyObjectWrapper<>(null);

    public DiaryWork(Session session, BackgroundTasks tasks, ErrorPresenter errors) {
        this.session = session;
        this.tasks = tasks;
        this.errors = errors;
    }

    /** Whether something is being changed. */
    public ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Whether something is being changed just now. */
    public boolean isBusy() {
        return busy.get();
    }

    /** What went wrong last; null if nothing did. */
    public ReadOnlyObjectProperty<@Nullable Problem> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    /** Says what is in the way; null for nothing. */
    public void sayProblem(@Nullable Problem problem) {
        failure.set(problem);
    }

    /** Says that the diary refused. */
    public void sayFailure(VaultFailure refused) {
        failure.set(errors.present(refused));
    }

    /** Does something in the diary that takes no time worth showing. */
    public <T> void call(Session.Work<T, VaultFailure> work, Consumer<? super T> found) {
        tasks.of(() -> session.call(work))
                .onSuccess(found)
                .onFailure(VaultFailure.class, this::sayFailure)
                .start();
    }

    /** Changes the diary; nothing happens while another change is still going on. */
    public <T> void change(Session.Work<T, VaultFailure> work, Consumer<? super T> done) {
        change(work, done, () -> {});
    }

    /**
     * Changes the diary in the same way.
     *
     * @param refused told when it could not be changed, after that is said
     */
    public <T> void change(Session.Work<T, VaultFailure> work, Consumer<? super T> done, Runnable refused) {
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
