package org.daybook.pdf;

/** Carries a cancel out through the caller's own content code; never leaves the package. */
final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    CancelledException() {
        super("cancelled", null, false, false);
    }
}
