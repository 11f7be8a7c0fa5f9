package org.daybook.crypto.stream;

import java.io.IOException;

/** Receives the sealed segments of one file. */
@FunctionalInterface
public interface SegmentSink {
    /** Takes the next segment; the caller must not touch the array again. */
    void take(byte[] segment) throws IOException;

    /** An array for the next segment, which is passed to {@link #take} filled from end to end. */
    default byte[] array(int length) {
        return new byte[length];
    }
}
