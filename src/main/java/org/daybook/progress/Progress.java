package org.daybook.progress;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * Is told how far long work has come, and says whether it is still wanted. Called on the threads that do the work, of
 * which there may be several.
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

    /** {@code done} of {@code total} is behind, in bytes or whatever else the work is weighed by. */
    void at(long done, long total);

    /**
     * What is at work from now on, as the document names it: the title of a section. Told seldom, by one thread at a
     * time.
     */
    default void now(String what) {}

    /** Whether to stop where it is and leave nothing behind. Asked often. */
    boolean isCancelled();

    /** Ends the work with what {@code cancelled} makes if it was cancelled. */
    default <X extends Exception> void requireWanted(Supplier<X> cancelled) throws X {
        if (isCancelled()) {
            throw cancelled.get();
        }
    }

    /** Of a part of this work, which is {@code own} of {@code all} and comes after {@code before}. */
    default Progress part(long before, long own, long all) {
        return new DerivedProgress(
                this,
                (done, total) -> at(before + (total == 0 ? 0 : Math.round((double) own * done / total)), all),
                this::isCancelled);
    }

    /** Of one of {@code count} stages that take equally long; the first is 0. */
    default Progress stage(int stage, int count) {
        return new DerivedProgress(this, (done, total) -> at(stage * total + done, count * total), this::isCancelled);
    }

    /** The same, which {@code cancelled} can cancel as well. */
    default Progress cancelledToo(BooleanSupplier cancelled) {
        return new DerivedProgress(this, this::at, () -> cancelled.getAsBoolean() || isCancelled());
    }
}
