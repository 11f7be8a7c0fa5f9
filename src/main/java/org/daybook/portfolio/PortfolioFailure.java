package org.daybook.portfolio;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.files.DiskFullException;

/** Why no portfolio was written. The target is then as it was before, and nothing is half-written. */
public abstract sealed class PortfolioFailure extends Exception {
    private PortfolioFailure() {}

    private PortfolioFailure(Throwable cause) {
        super(null, cause);
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
    public static final class Cancelled extends PortfolioFailure {}

    /** The choice contains no incident. */
    public static final class NothingChosen extends PortfolioFailure {}

    /** A file of that name exists already; it was not touched. */
    public static final class AlreadyThere extends PortfolioFailure {}

    /** The place has no room. */
    public static final class NoSpace extends PortfolioFailure {
        public NoSpace(Throwable cause) {
            super(cause);
        }
    }

    /** It takes more memory than there is for it, where it is held in memory. */
    public static final class TooLarge extends PortfolioFailure {}

    /** This computer does not have enough memory for a portfolio of this size. */
    public static final class NotEnoughMemory extends PortfolioFailure {}

    /** The system's print command did not take it. */
    public static final class NotPrinted extends PortfolioFailure {}

    /**
     * What was written did not read back as it was written; it was removed. A disk or a stick that fails may be why.
     */
    public static final class NotAsWritten extends PortfolioFailure {}

    /** The diary gives no bytes, or its disk refuses. */
    public static final class CannotRead extends PortfolioFailure {}

    /** The place cannot be written to. */
    public static final class CannotWrite extends PortfolioFailure {
        public CannotWrite(Throwable cause) {
            super(cause);
        }
    }
}
