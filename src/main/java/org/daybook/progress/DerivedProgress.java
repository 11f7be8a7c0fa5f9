package org.daybook.progress;

import java.util.function.BooleanSupplier;

/** Reports the progress of a part to {@code whole}. */
record DerivedProgress(Progress whole, Steps steps, BooleanSupplier cancelled) implements Progress {
    /** Converts steps of the part into steps of the whole. */
    @FunctionalInterface
    interface Steps {
        void at(long done, long total);
    }

    @Override
    public void at(long done, long total) {
        steps.at(done, total);
    }

    @Override
    public void now(String what) {
        whole.now(what);
    }

    @Override
    public boolean isCancelled() {
        return cancelled.getAsBoolean();
    }
}
