package org.daybook.evidence.format;

/** The content ends before what it speaks of; never leaves the package. */
public final class TruncatedContentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TruncatedContentException() {
        super("truncated", null, false, false);
    }
}
