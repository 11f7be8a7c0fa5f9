package org.daybook.evidence.format;

/** The content is shorter than its own headers say; never leaves the package. */
public final class TruncatedContentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public TruncatedContentException() {
        super("truncated", null, false, false);
    }
}
