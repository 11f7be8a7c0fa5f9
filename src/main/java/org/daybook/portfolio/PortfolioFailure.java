package org.daybook.portfolio;

/** Why no portfolio was written. The target is then as it was before, and nothing is half-written. */
public abstract sealed class PortfolioFailure extends Exception {
    private static final long serialVersionUID = 1;

    private PortfolioFailure(String fact) {
        super(fact);
    }

    private PortfolioFailure(String fact, Throwable cause) {
        super(fact, cause);
    }

    /** She stopped it. */
    public static final class Cancelled extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("cancelled");
        }
    }

    /** The choice holds no incident. */
    public static final class NothingChosen extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public NothingChosen() {
            super("nothing chosen");
        }
    }

    /** There is a file of that name already; it was not touched. */
    public static final class AlreadyThere extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public AlreadyThere() {
            super("the target exists");
        }
    }

    /** The place has no room. */
    public static final class NoSpace extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public NoSpace(Throwable cause) {
            super("no space", cause);
        }
    }

    /** The place cannot be written to. */
    public static final class CannotWrite extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public CannotWrite(Throwable cause) {
            super("cannot write", cause);
        }
    }
}
