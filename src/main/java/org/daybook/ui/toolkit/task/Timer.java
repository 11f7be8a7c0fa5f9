package org.daybook.ui.toolkit.task;

import java.time.Duration;

/** Runs something later on the JavaFX thread; tests advance the clock themselves. */
public interface Timer {
    /**
     * Runs {@code task} once after {@code delay}.
     *
     * @return cancels it if it has not run yet
     */
    Runnable after(Duration delay, Runnable task);
}
