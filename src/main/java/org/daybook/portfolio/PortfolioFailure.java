package org.daybook.portfolio;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.files.DiskFullException;

/** Why no portfolio was written. The target is then as it was before, and nothing is half-written. */
public abstract sealed class PortfolioFailure extends Exception {
    private static final long serialVersionUID = 1;

    private PortfolioFailure(String fact) {
        super(fact);
    }

    private PortfolioFailure(String fact, Throwable cause) {
        super(fact, cause);
    }

    /**
     * The failure that an exception while reading or writing means. Of the message, which may contain a file name of
     * hers, nothing is kept except the type.
     */
    public static PortfolioFailure of(IOException e) {
        switch (EvidenceStore.meaning(e)) {
            case EvidenceFailure.CannotRead _ -> {
                return new CannotRead();
            }
            case EvidenceFailure.Stopped _ -> {
                return new Cancelled();
            }
            default -> {
                // The cause is not in the diary.
            }
        }
        if (e instanceof FileAlreadyExistsException) {
            return new AlreadyThere();
        }
        IOException fact = new IOException(e.getClass().getSimpleName());
        return e instanceof DiskFullException ? new NoSpace(fact) : new CannotWrite(fact);
    }

    /** She cancelled it, or the diary was locked meanwhile. */
    public static final class Cancelled extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public Cancelled() {
            super("cancelled");
        }
    }

    /** The choice contains no incident. */
    public static final class NothingChosen extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public NothingChosen() {
            super("nothing chosen");
        }
    }

    /** A file of that name exists already; it was not touched. */
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

    /** It takes more memory than there is for it, where it is held in memory. */
    public static final class TooLarge extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public TooLarge() {
            super("too large for the memory");
        }
    }

    /** This computer does not have enough memory for a portfolio of this size. */
    public static final class NotEnoughMemory extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public NotEnoughMemory() {
            super("not enough memory");
        }
    }

    /** The system's print command did not take it. */
    public static final class NotPrinted extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public NotPrinted() {
            super("not printed");
        }
    }

    /**
     * What was written did not read back as it was written; it was removed. A disk or a stick that fails may be why.
     */
    public static final class NotAsWritten extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public NotAsWritten() {
            super("not as it was written");
        }
    }

    /** The diary gives no bytes, or its disk refuses. */
    public static final class CannotRead extends PortfolioFailure {
        private static final long serialVersionUID = 1;

        public CannotRead() {
            super("cannot read");
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
