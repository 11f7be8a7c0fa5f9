package org.daybook.importing;

import org.daybook.conversation.SourceLocation;

/** Why a file cannot be imported. It carries facts and no text from the file. */
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

    /** The file does not follow its format. */
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

    /** The content exceeds a limit: a decompression bomb, or a row or file that is too large. */
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

    /** The file is in a form without readable rows, such as HTML, and its program can export another, such as JSON. */
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
