package org.daybook.colleague;

/** Why a file of an own key, or the text of a public key, cannot be used. It never contains a path or a name. */
public abstract sealed class OwnKeyFailure extends Exception {
    private static final long serialVersionUID = 1;

    private OwnKeyFailure(String fact) {
        super(fact);
    }

    /** There is no such file. */
    public static final class Missing extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public Missing() {
            super("no such file");
        }
    }

    /** The file is not an own key. */
    public static final class NotAnOwnKey extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public NotAnOwnKey() {
            super("not an own key");
        }
    }

    /** A newer version of the program wrote it. */
    public static final class NewerFormat extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public NewerFormat() {
            super("newer format");
        }
    }

    /** The file is of an own key, and is cut off or was changed. */
    public static final class Damaged extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public Damaged() {
            super("damaged");
        }
    }

    /** The passphrase is not that of the file. */
    public static final class WrongPassphrase extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public WrongPassphrase() {
            super("wrong passphrase");
        }
    }

    /** There is too little free memory for the key derivation. */
    public static final class NotEnoughMemory extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public NotEnoughMemory() {
            super("not enough memory");
        }
    }

    /** A file of that name exists already; it was not touched. */
    public static final class AlreadyThere extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public AlreadyThere() {
            super("already there");
        }
    }

    /** The system refuses to read or write. */
    public static final class CannotReadOrWrite extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public CannotReadOrWrite() {
            super("cannot read or write");
        }
    }

    /** The text has no code of a public key: too few or too many letters and digits, or others than a code has. */
    public static final class NoPublicCode extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public NoPublicCode() {
            super("no public code");
        }
    }

    /** The code has the right length, and a letter or digit in it is wrong. */
    public static final class MistypedPublicCode extends OwnKeyFailure {
        private static final long serialVersionUID = 1;

        public MistypedPublicCode() {
            super("mistyped public code");
        }
    }
}
