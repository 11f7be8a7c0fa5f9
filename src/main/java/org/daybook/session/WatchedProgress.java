package org.daybook.session;

import java.util.function.BooleanSupplier;
import org.daybook.vault.Progress;

/** Tells {@code progress} how far work on the vault's file has come; stops if that or {@code stopped} says so. */
record WatchedProgress(Progress progress, BooleanSupplier stopped) implements Progress {
    @Override
    public void at(long done, long total) {
        progress.at(done, total);
    }

    @Override
    public boolean isStopped() {
        return stopped.getAsBoolean() || progress.isStopped();
    }
}
