package org.daybook.crypto;

import java.io.IOException;

/** Takes the sealed segments of one file. */
@FunctionalInterface
public interface SegmentSink {
    /** The next segment, which is not touched any more by whoever gives it. */
    void take(byte[] segment) throws IOException;
}
