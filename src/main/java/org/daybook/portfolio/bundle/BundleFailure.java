package org.daybook.portfolio.bundle;

/** Why something could not be looked at as a bundle at all. Nothing was written, and no path is ever in it. */
public abstract sealed class BundleFailure extends Exception {
    private static final long serialVersionUID = 1;

    private BundleFailure(String fact) {
        super(fact);
    }

    /** There is nothing. */
    public static final class Missing extends BundleFailure {
        private static final long serialVersionUID = 1;

        public Missing() {
            super("missing");
        }
    }

    /** It is neither a folder nor a ZIP, or there is no bag in it. */
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

    /** It says that it holds more than anything of its size does, or more files than are looked at. */
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

    /** She stopped it. */
    public static final class Cancelled extends BundleFailure {
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("cancelled");
        }
    }
}
