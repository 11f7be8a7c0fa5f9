package org.daybook.merge;

import org.daybook.vault.VaultFailure;

/** Why diaries could not be merged: facts to be put into words. Neither of them was changed, and no new one made. */
public abstract sealed class MergeFailure extends Exception {
    /** Which of the two diaries. */
    public enum MergeSide {
        FIRST,
        SECOND
    }

    private MergeFailure() {}

    private MergeFailure(Throwable cause) {
        super(null, cause);
    }

    /** A failure of one of the two diaries. */
    public abstract static sealed class InOne extends MergeFailure {
        private final MergeSide which;

        private InOne(MergeSide which) {
            this.which = which;
        }

        public MergeSide which() {
            return which;
        }
    }

    /** They have nothing in common: they may be about two cases. */
    public static final class OtherCase extends MergeFailure {}

    /** Each has everything the other has, so there is nothing to merge. */
    public static final class Same extends MergeFailure {}

    /** Something in one of them is not as it was written. */
    public static final class NotWhole extends InOne {
        public NotWhole(MergeSide which) {
            super(which);
        }
    }

    /** One of them has entries that only a newer version of the program knows. */
    public static final class Newer extends InOne {
        public Newer(MergeSide which) {
            super(which);
        }
    }

    /** One of them cannot be opened; the cause is a {@link VaultFailure} that says why. */
    public static final class CannotOpen extends MergeFailure {
        private final MergeSide which;
        private final VaultFailure why;

        public CannotOpen(MergeSide which, VaultFailure why) {
            super(why);
            this.which = which;
            this.why = why;
        }

        public MergeSide which() {
            return which;
        }

        public VaultFailure why() {
            return why;
        }
    }
}
