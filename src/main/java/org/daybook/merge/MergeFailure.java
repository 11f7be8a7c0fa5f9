package org.daybook.merge;

import org.daybook.vault.VaultFailure;

/** Why diaries could not be merged: facts to be put into words. Neither of them was changed, and no new one made. */
public abstract sealed class MergeFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** Which of the two diaries. */
    public enum Which {
        FIRST,
        SECOND
    }

    private MergeFailure(String fact) {
        super(fact);
    }

    private MergeFailure(String fact, Throwable cause) {
        super(fact, cause);
    }

    /** They have nothing in common: they may be about two cases. */
    public static final class OtherCase extends MergeFailure {
        private static final long serialVersionUID = 1;

        public OtherCase() {
            super("no shared origin");
        }
    }

    /** Each has everything the other has, so there is nothing to merge. */
    public static final class Same extends MergeFailure {
        private static final long serialVersionUID = 1;

        public Same() {
            super("the same entries");
        }
    }

    /** Something in one of them is not as it was written. */
    public static final class NotWhole extends MergeFailure {
        private static final long serialVersionUID = 1;
        private final Which which;

        public NotWhole(Which which) {
            super("not whole: " + which);
            this.which = which;
        }

        /** Which of them. */
        public Which which() {
            return which;
        }
    }

    /** One of them has entries that only a newer version of the program knows. */
    public static final class Newer extends MergeFailure {
        private static final long serialVersionUID = 1;
        private final Which which;

        public Newer(Which which) {
            super("of a newer version: " + which);
            this.which = which;
        }

        /** Which of them. */
        public Which which() {
            return which;
        }
    }

    /** One of them cannot be opened; the cause is a {@link VaultFailure} that says why. */
    public static final class CannotOpen extends MergeFailure {
        private static final long serialVersionUID = 1;
        private final Which which;
        private final VaultFailure why;

        public CannotOpen(Which which, VaultFailure why) {
            super("cannot open: " + which, why);
            this.which = which;
            this.why = why;
        }

        /** Which of them. */
        public Which which() {
            return which;
        }

        /** Why. */
        public VaultFailure why() {
            return why;
        }
    }
}
