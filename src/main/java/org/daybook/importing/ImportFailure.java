package org.daybook.importing;

import org.daybook.conversation.SourceLocation;

/** Why a file cannot be imported. It carries facts and no text from the file. */
public abstract sealed class ImportFailure extends Exception {
    private ImportFailure() {}

    /** A failure at one place in the file. */
    public abstract static sealed class AtLocation extends ImportFailure {
        private final transient SourceLocation location;

        private AtLocation(SourceLocation location) {
            this.location = location;
        }

        /** The first place that cannot be read, or where the limit was reached. */
        public SourceLocation location() {
            return location;
        }
    }

    /** No importer knows the format. */
    public static final class NotRecognised extends ImportFailure {}

    /** The file does not follow its format. */
    public static final class Malformed extends AtLocation {
        public Malformed(SourceLocation location) {
            super(location);
        }
    }

    /** The content exceeds a limit: a decompression bomb, or a row or file that is too large. */
    public static final class TooLarge extends AtLocation {
        public TooLarge(SourceLocation location) {
            super(location);
        }
    }

    /** The file is locked with a password. */
    public static final class PasswordProtected extends ImportFailure {}

    /** The file is locked with another password than the one that was given. */
    public static final class WrongPassword extends ImportFailure {}

    /** The file is in a form without readable rows, such as HTML, and its program can export another, such as JSON. */
    public static final class WrongForm extends ImportFailure {}

    /** The work was cancelled. */
    public static final class Stopped extends ImportFailure {}
}
