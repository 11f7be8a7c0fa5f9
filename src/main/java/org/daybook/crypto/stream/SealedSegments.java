package org.daybook.crypto.stream;

import java.io.IOException;

/** A source of the sealed segments of one file. */
public interface SealedSegments {
    /** The length of the whole ciphertext, in bytes. */
    long length() throws IOException;

    /**
     * The n-th segment; the caller may keep it.
     *
     * @return at most {@link StreamSealer#SEGMENT_BYTES}; empty if there is none
     */
    byte[] segment(long n) throws IOException;

    /** Announces that a segment and those after it will be read in order, so that they can be prefetched. */
    default void goingOn(long n) {}
}
