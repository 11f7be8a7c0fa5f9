package org.daybook.exchange;

/**
 * Why a case could not be written to a file, or imported from one: facts to be put into words. It never contains a
 * path, her words or anything from the file.
 */
public abstract sealed class ExchangeFailure extends Exception {
    private static final long serialVersionUID = 1;

    private ExchangeFailure(String fact) {
        super(fact);
    }

    private ExchangeFailure(String fact, Throwable cause) {
        super(fact, cause);
    }

    /** There is no such file. */
    public static final class Missing extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public Missing() {
            super("no such file");
        }
    }

    /** The file has no bytes. */
    public static final class Empty extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public Empty() {
            super("empty file");
        }
    }

    /** The file, or one incident in it, is larger than a diary ever writes. */
    public static final class TooLarge extends ExchangeFailure {
        private static final long serialVersionUID = 1;
        private final int place;

        /** @param place of the record in the file, from 1; 0 if it stands before or after the records */
        public TooLarge(int place) {
            super("too large at " + place);
            this.place = place;
        }

        /** The place of the record in the file, from 1; 0 if it stands before or after the records. */
        public int place() {
            return place;
        }
    }

    /** It is damaged, cut off, or not JSON at all. */
    public static final class NotJson extends ExchangeFailure {
        private static final long serialVersionUID = 1;
        private final int place;

        /** @param place of the record in the file, from 1; 0 if it stands before or after the records */
        public NotJson(int place) {
            super("not JSON at " + place);
            this.place = place;
        }

        /** The place of the record in the file, from 1; 0 if it stands before or after the records. */
        public int place() {
            return place;
        }
    }

    /** It is JSON but not an export of a diary. */
    public static final class NotAnExport extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public NotAnExport() {
            super("not an export");
        }
    }

    /** A newer version of the program wrote it in a form that this one cannot read. */
    public static final class NewerVersion extends ExchangeFailure {
        private static final long serialVersionUID = 1;
        private final long found;
        private final long known;

        public NewerVersion(long found, long known) {
            super("version " + found + ", known " + known);
            this.found = found;
            this.known = known;
        }

        /** The file's format version. */
        public long found() {
            return found;
        }

        /** The newest version this program knows. */
        public long known() {
            return known;
        }
    }

    /** Something is missing or not in the form that the schema says. */
    public static final class Malformed extends ExchangeFailure {
        private static final long serialVersionUID = 1;
        private final int place;

        /** @param place of the record in the file, from 1; 0 if it stands before or after the records */
        public Malformed(int place) {
            super("malformed at " + place);
            this.place = place;
        }

        /** The place of the record in the file, from 1; 0 if it stands before or after the records. */
        public int place() {
            return place;
        }
    }

    /** A record has the id of one before it. */
    public static final class DuplicateId extends ExchangeFailure {
        private static final long serialVersionUID = 1;
        private final int place;

        /** @param place of the record in the file, from 1; 0 if it stands before or after the records */
        public DuplicateId(int place) {
            super("duplicate id at " + place);
            this.place = place;
        }

        /** The place of the record in the file, from 1; 0 if it stands before or after the records. */
        public int place() {
            return place;
        }
    }

    /** The name is taken; nothing was touched. */
    public static final class AlreadyThere extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public AlreadyThere() {
            super("the target exists");
        }
    }

    /** The disk is full. */
    public static final class NoSpace extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public NoSpace() {
            super("no space");
        }
    }

    /** The system refuses to read it. */
    public static final class CannotRead extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public CannotRead() {
            super("cannot read");
        }
    }

    /** The system refuses to write it. */
    public static final class CannotWrite extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public CannotWrite() {
            super("cannot write");
        }
    }

    /** It was stopped. */
    public static final class Stopped extends ExchangeFailure {
        private static final long serialVersionUID = 1;

        public Stopped() {
            super("stopped");
        }
    }

    /** It stopped partway: some records were imported, each of them complete. The cause says why. */
    public static final class Partway extends ExchangeFailure {
        private static final long serialVersionUID = 1;
        private final int taken;

        public Partway(int taken, Exception cause) {
            super("stopped after " + taken, cause);
            this.taken = taken;
        }

        /** How many records were imported. */
        public int taken() {
            return taken;
        }
    }
}
