package org.daybook.ui.toolkit.progress;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.daybook.progress.Progress;
import org.daybook.ui.toolkit.task.BackgroundTasks;

/**
 * Passes progress from worker threads to the JavaFX thread, in whole per cent so as not to flood it, and never
 * backwards.
 */
public final class ThrottledProgress implements Progress {
    private static final int WHOLE = 100;

    private final AtomicBoolean stop;
    private final BackgroundTasks tasks;
    private final Consumer<Double> part;
    private final Consumer<String> work;
    private int told = -1;

    /**
     * @param part given the part done, from 0 to 1
     * @param work given the name of the current work
     */
    public ThrottledProgress(AtomicBoolean stop, BackgroundTasks tasks, Consumer<Double> part, Consumer<String> work) {
        this.stop = stop;
        this.tasks = tasks;
        this.part = part;
        this.work = work;
    }

    @Override
    public synchronized void at(long done, long total) {
        int percent = total == 0 ? 0 : (int) (WHOLE * done / total);
        if (percent > told) {
            told = percent;
            tell((double) percent / WHOLE, part);
        }
    }

    @Override
    public void now(String what) {
        tell(what, work);
    }

    @Override
    public boolean isCancelled() {
        return stop.get();
    }

    // Nobody listens any more once it was stopped.
    private <T> void tell(T what, Consumer<T> to) {
        tasks.of(() -> CompletableFuture.completedFuture(what))
                .onSuccess(told -> {
                    if (!stop.get()) {
                        to.accept(told);
                    }
                })
                .start();
    }
}
