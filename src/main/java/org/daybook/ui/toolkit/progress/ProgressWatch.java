package org.daybook.ui.toolkit.progress;

import org.daybook.progress.Progress;

/** The progress of long work: reported by the working thread, read and stopped on the JavaFX thread. */
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

    /** Stops the work the next time it reports. */
    public void stop() {
        stopped = true;
    }

    /** The bytes done so far. */
    public long done() {
        return done;
    }

    /** The total in bytes; 0 until the work has begun. */
    public long total() {
        return total;
    }
}
