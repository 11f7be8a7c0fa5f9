package org.daybook.progress;

import java.util.function.BooleanSupplier;

/** Tells {@code whole} of a part of its work. */
record DerivedProgress(Progress whole, Steps steps, BooleanSupplier cancelled) implements Progress {
    /** Puts steps of the part as steps of the whole. */
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
