package org.daybook.crypto;

import java.io.IOException;

/** Where the sealed segments of one file are. */
public interface SealedSegments {
    /** The length of the whole ciphertext, in bytes. */
    long length() throws IOException;

    /**
     * The segment at a place, which whoever asked may keep.
     *
     * @return at most {@link StreamSealer#SEGMENT_BYTES}; empty if there is none
     */
    byte[] segment(long n) throws IOException;

    /** Told that a segment and those behind it are read in order, so that they can be fetched meanwhile. */
    default void goingOn(long n) {}
}
