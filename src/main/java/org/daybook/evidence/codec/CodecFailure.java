package org.daybook.evidence.codec;

/** A frame that cannot be decoded, or a recording that cannot be opened. */
public final class CodecFailure extends Exception {
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum CodecFailureReason {
        /** There is no such track, no decoder for it, or it is damaged. */
        NOT_DECODED,
        /** The file is at fault: it begins as a recording of a known kind, and cannot be read as one. */
        UNREADABLE,
        /** Its decoder is none of those that may be opened. */
        NOT_ALLOWED,
        /** Its decoder may be opened only by a process that is closed off, which this one is not. */
        NOT_ALLOWED_HERE
    }

    private final CodecFailureReason reason;

    CodecFailure() {
        this(CodecFailureReason.NOT_DECODED);
    }

    CodecFailure(CodecFailureReason reason) {
        super("not decoded");
        this.reason = reason;
    }

    public CodecFailureReason reason() {
        return reason;
    }
}
