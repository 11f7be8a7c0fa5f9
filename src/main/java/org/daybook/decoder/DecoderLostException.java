package org.daybook.decoder;

/** A decoder that no longer answers: it was killed, died, or broke the protocol. */
final class DecoderLostException extends Exception {
    private static final long serialVersionUID = 1;

    private final boolean cancelled;

    DecoderLostException(boolean cancelled) {
        super(cancelled ? "cancelled" : "lost", null, false, false);
        this.cancelled = cancelled;
    }

    /** Whether it was killed because the caller cancelled. */
    boolean isCancelled() {
        return cancelled;
    }
}
