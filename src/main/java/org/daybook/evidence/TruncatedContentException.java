package org.daybook.evidence;

/** The content ends before what it speaks of; never leaves the package. */
final class TruncatedContentException extends RuntimeException {
    private static final long serialVersionUID = 1;

    TruncatedContentException() {
        super("truncated", null, false, false);
    }
}
