package org.daybook.ui.portfolio;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.daybook.portfolio.PortfolioProgress;
import org.daybook.ui.common.BackgroundTasks;

/**
 * Carries progress from the threads that work to the JavaFX thread, in whole per cent so as not to flood it, and never
 * backwards.
 */
final class ToldProgress implements PortfolioProgress {
    private static final int WHOLE = 100;

    private final AtomicBoolean stop;
    private final BackgroundTasks tasks;
    private final Consumer<Double> shown;
    private int told = -1;

    /** @param shown takes the part done, from 0 to 1 */
    ToldProgress(AtomicBoolean stop, BackgroundTasks tasks, Consumer<Double> shown) {
        this.stop = stop;
        this.tasks = tasks;
        this.shown = shown;
    }

    @Override
    public synchronized void at(long done, long total) {
        int percent = total == 0 ? 0 : (int) (WHOLE * done / total);
        if (percent > told) {
            told = percent;
            tasks.of(() -> CompletableFuture.completedFuture((double) percent / WHOLE))
                    .onSuccess(shown::accept)
                    .start();
        }
    }

    @Override
    public boolean cancelled() {
        return stop.get();
    }
}
