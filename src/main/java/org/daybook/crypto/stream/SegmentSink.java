package org.daybook.crypto.stream;

import java.io.IOException;

/** Receives the sealed segments of one file. */
@FunctionalInterface
public interface SegmentSink {
    /** Takes the next segment; the caller must not touch the array again. */
    void take(byte[] segment) throws IOException;
}
