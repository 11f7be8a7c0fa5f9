package org.daybook.evidence.codec;

/** A frame that cannot be decoded. */
public final class CodecFailure extends Exception {
    private static final long serialVersionUID = 1;

    CodecFailure() {
        super("not decoded");
    }
}
