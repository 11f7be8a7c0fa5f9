package org.daybook.progress;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Receives the progress of long work, and can cancel it. Called on the threads that do the work, of which there may
 * be several.
 */
public interface Progress {
    /** Nobody watches, and nobody cancels. */
    Progress UNWATCHED = new Progress() {
        @Override
        public void at(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };

    /** {@code done} of {@code total} is done, in bytes or another unit of work. */
    void at(long done, long total);

    /** Names the current section, by its title in the document. Called rarely, by one thread at a time. */
    default void now(String what) {}

    /** Whether to stop at once and leave nothing behind. Called often. */
    boolean isCancelled();

    /** Throws the exception from {@code cancelled} if the work was cancelled. */
    default <X extends Exception> void requireWanted(Supplier<X> cancelled) throws X {
        if (isCancelled()) {
            throw cancelled.get();
        }
    }

    /** The progress of a part of this work, which is {@code own} of {@code all} and comes after {@code before}. */
    default Progress part(long before, long own, long all) {
        return new DerivedProgress(
                this,
                (done, total) -> at(before + (total == 0 ? 0 : Math.round((double) own * done / total)), all),
                this::isCancelled);
    }

    /** The progress of one of {@code count} stages of equal length, numbered from 0. */
    default Progress stage(int stage, int count) {
        return new DerivedProgress(this, (done, total) -> at(stage * total + done, count * total), this::isCancelled);
    }

    /** The same, which {@code cancelled} can cancel as well. */
    default Progress cancelledToo(BooleanSupplier cancelled) {
        return new DerivedProgress(this, this::at, () -> cancelled.getAsBoolean() || isCancelled());
    }
}
