package org.daybook.importing;

import org.daybook.conversation.SourceLocation;

/** Why a file cannot be imported. It carries facts and no text of the file's. */
public abstract sealed class ImportFailure extends Exception {
    private static final long serialVersionUID = 1;

    private ImportFailure(String fact) {
        super(fact);
    }

    /** No importer knows the format. */
    public static final class NotRecognised extends ImportFailure {
        private static final long serialVersionUID = 1;

        public NotRecognised() {
            super("no known format");
        }
    }

    /** The file is not as its format demands. */
    public static final class Malformed extends ImportFailure {
        private static final long serialVersionUID = 1;
        private final transient SourceLocation location;

        /** @param location the first place that cannot be read */
        public Malformed(SourceLocation location) {
            super("malformed");
            this.location = location;
        }

        /** The first place that cannot be read. */
        public SourceLocation location() {
            return location;
        }
    }

    /** More than can be taken: a bomb, or a row or file beyond all limits. */
    public static final class TooLarge extends ImportFailure {
        private static final long serialVersionUID = 1;
        private final transient SourceLocation location;

        /** @param location where the limit was reached */
        public TooLarge(SourceLocation location) {
            super("too large");
            this.location = location;
        }

        /** Where the limit was reached. */
        public SourceLocation location() {
            return location;
        }
    }

    /** The file is locked with a password. */
    public static final class Locked extends ImportFailure {
        private static final long serialVersionUID = 1;

        public Locked() {
            super("locked with a password");
        }
    }

    /** The file has no messages, and its program can export it in a form that has: HTML instead of JSON. */
    public static final class WrongForm extends ImportFailure {
        private static final long serialVersionUID = 1;

        public WrongForm() {
            super("a form without messages");
        }
    }

    /** The work was cancelled. */
    public static final class Stopped extends ImportFailure {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("stopped");
        }
    }
}
