package org.daybook.evidence.codec;

/** A frame that cannot be decoded, or a recording that cannot be opened. */
public final class CodecFailure extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean unreadable;

    CodecFailure() {
        this(false);
    }

    /** @param unreadable whether a file cannot be read as what it begins as */
    CodecFailure(boolean unreadable) {
        super("not decoded");
        this.unreadable = unreadable;
    }

    /** Whether the file is at fault: it begins as a recording of a known kind, and cannot be read as one. */
    public boolean isUnreadable() {
        return unreadable;
    }
}
