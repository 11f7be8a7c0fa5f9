package org.daybook.crypto;

/** Why typed words are not a recovery code. It never contains the words. */
public abstract sealed class RecoveryCodeFailure extends Exception {
    private RecoveryCodeFailure() {}

    private RecoveryCodeFailure(String fact) {
        super(fact);
    }

    /** There are not twelve words. */
    public static final class WrongNumberOfWords extends RecoveryCodeFailure {
        private final int found;

        public WrongNumberOfWords(int found) {
            super("words: " + found);
            this.found = found;
        }

        public int found() {
            return found;
        }
    }

    /** A word is not on the list. */
    public static final class UnknownWord extends RecoveryCodeFailure {
        private final int position;

        public UnknownWord(int position) {
            super("unknown word at " + position);
            this.position = position;
        }

        /** The position of the word, from 1. */
        public int position() {
            return position;
        }
    }

    /** All words are on the list, but together they are not a valid code: a word or the order is wrong. */
    public static final class WrongCheck extends RecoveryCodeFailure {}
}
