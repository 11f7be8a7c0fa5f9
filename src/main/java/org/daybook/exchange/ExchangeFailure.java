package org.daybook.exchange;

/**
 * Why a case could not be written to a file, or imported from one: facts to be put into words. It never contains a
 * path, her words or anything from the file.
 */
public abstract sealed class ExchangeFailure extends Exception {
    private ExchangeFailure() {}

    private ExchangeFailure(String fact) {
        super(fact);
    }

    private ExchangeFailure(Throwable cause) {
        super(null, cause);
    }

    /** A failure at one record of the file. */
    public abstract static sealed class AtRecord extends ExchangeFailure {
        private final int place;

        private AtRecord(int place) {
            super("at record " + place);
            this.place = place;
        }

        /** The place of the record in the file, from 1; 0 if it stands before or after the records. */
        public int place() {
            return place;
        }
    }

    /** There is no such file. */
    public static final class Missing extends ExchangeFailure {}

    /** The file has no bytes. */
    public static final class EmptyExport extends ExchangeFailure {}

    /** The file, or one incident in it, is larger than a diary ever writes. */
    public static final class TooLarge extends AtRecord {
        public TooLarge(int place) {
            super(place);
        }
    }

    /** It is damaged, cut off, or not JSON at all. */
    public static final class NotJson extends AtRecord {
        public NotJson(int place) {
            super(place);
        }
    }

    /** It is JSON but not an export of a diary. */
    public static final class NotAnExport extends ExchangeFailure {}

    /** A newer version of the program wrote it in a form that this one cannot read. */
    public static final class NewerVersion extends ExchangeFailure {
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
    public static final class Malformed extends AtRecord {
        public Malformed(int place) {
            super(place);
        }
    }

    /** A record has the id of one before it. */
    public static final class DuplicateId extends AtRecord {
        public DuplicateId(int place) {
            super(place);
        }
    }

    /** The name is taken; nothing was touched. */
    public static final class AlreadyThere extends ExchangeFailure {}

    /** The disk is full. */
    public static final class NoSpace extends ExchangeFailure {}

    /** The system refuses to read it. */
    public static final class CannotRead extends ExchangeFailure {}

    /** The system refuses to write it. */
    public static final class CannotWrite extends ExchangeFailure {}

    /** It was stopped. */
    public static final class Stopped extends ExchangeFailure {}

    /** It stopped partway: some records were imported, each of them complete. The cause says why. */
    public static final class Partway extends ExchangeFailure {
        private final int taken;

        public Partway(int taken, Exception cause) {
            super(cause);
            this.taken = taken;
        }

        /** How many records were imported. */
        public int taken() {
            return taken;
        }
    }
}
