package org.daybook.ui.control;

import org.daybook.progress.Progress;

/** How far long work has come: told on the thread that works, asked and stopped on the JavaFX thread. */
public final class ProgressWatch implements Progress {
    private volatile long done;
    private volatile long total;
    private volatile boolean stopped;

    @Override
    public void at(long nowDone, long nowTotal) {
        done = nowDone;
        total = nowTotal;
    }

    @Override
    public boolean isCancelled() {
        return stopped;
    }

    /** Ends the work at its next look here. */
    public void stop() {
        stopped = true;
    }

    /** In bytes. */
    public long done() {
        return done;
    }

    /** In bytes; 0 until the work has begun. */
    public long total() {
        return total;
    }
}
