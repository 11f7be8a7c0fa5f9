package org.daybook.pdf.layout;

/** Carries a cancel out through the caller's own content code; never leaves the package. */
public final class CancelledException extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CancelledException() {
        super("cancelled", null, false, false);
    }
}
