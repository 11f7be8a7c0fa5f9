package org.daybook.evidence;

import java.nio.file.Path;

/**
 * Why a file could not be added, read or copied out; {@code ErrorPresenter} puts it into words. Nothing of the file is
 * in the diary then, and the original is unchanged. It never contains a path or her words.
 */
public abstract sealed class EvidenceFailure extends Exception {
    private static final long serialVersionUID = 1;

    private EvidenceFailure(String fact) {
        super(fact);
    }

    /** What to say of a file that was not found: a name that was not read as it is leads to none. */
    public static EvidenceFailure notFound(Path file) {
        return file.toString().indexOf('\uFFFD') >= 0 ? new UnreadableName() : new Missing();
    }

    /** The file does not exist, or no longer exists. */
    public static final class Missing extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public Missing() {
            super("no such file");
        }
    }

    /**
     * Its name has characters that the settings of this system cannot represent, so the file cannot be found by its
     * name.
     */
    public static final class UnreadableName extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public UnreadableName() {
            super("unreadable name");
        }
    }

    /** It is a folder, a device or something else that is not a file. */
    public static final class NotAFile extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public NotAFile() {
            super("not a file");
        }
    }

    /** The system refuses to read it. */
    public static final class CannotRead extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public CannotRead() {
            super("cannot be read");
        }
    }

    /** It grew, shrank or changed while it was read. */
    public static final class Changed extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public Changed() {
            super("changed while it was read");
        }
    }

    /** It was stopped, or the diary was locked meanwhile. */
    public static final class Stopped extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("stopped");
        }
    }

    /** The sealed bytes are not those that were sealed. */
    public static final class Damaged extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public Damaged() {
            super("damaged");
        }
    }

    /** A file of that name exists already; it was not touched. */
    public static final class AlreadyThere extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public AlreadyThere() {
            super("already there");
        }
    }

    /** The copy could not be written, for lack of space or permission; the unfinished copy was removed. */
    public static final class CannotWrite extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public CannotWrite() {
            super("cannot write");
        }
    }

    /** The disk is full. */
    public static final class NoSpace extends EvidenceFailure {
        private static final long serialVersionUID = 1;

        public NoSpace() {
            super("no space");
        }
    }
}
