package org.daybook.portfolio.bundle.check;

/**
 * The reason why something could not be checked as a bundle at all. Nothing was written, and it never contains a
 * path.
 */
public abstract sealed class BundleFailure extends Exception {
    private static final long serialVersionUID = 1;

    private BundleFailure(String fact) {
        super(fact);
    }

    /** The file or folder does not exist. */
    public static final class Missing extends BundleFailure {
        private static final long serialVersionUID = 1;

        public Missing() {
            super("missing");
        }
    }

    /** It is neither a folder nor a ZIP, or contains no bag. */
    public static final class NotABundle extends BundleFailure {
        private static final long serialVersionUID = 1;

        public NotABundle() {
            super("not a bundle");
        }
    }

    /** It is a ZIP that has to be unlocked and unpacked first. */
    public static final class Locked extends BundleFailure {
        private static final long serialVersionUID = 1;

        public Locked() {
            super("locked");
        }
    }

    /** It claims to hold more data than plausible for its size, or more files than are checked. */
    public static final class TooMuch extends BundleFailure {
        private static final long serialVersionUID = 1;

        public TooMuch() {
            super("too much");
        }
    }

    /** It cannot be read. */
    public static final class CannotRead extends BundleFailure {
        private static final long serialVersionUID = 1;

        public CannotRead() {
            super("cannot read");
        }
    }

    /** The user cancelled. */
    public static final class Cancelled extends BundleFailure {
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("cancelled");
        }
    }
}
