package org.daybook.evidence;

/** The content ends before what it speaks of; never leaves the package. */
final class Truncated extends RuntimeException {
    private static final long serialVersionUID = 1;

    Truncated() {
        super("truncated", null, false, false);
    }
}
