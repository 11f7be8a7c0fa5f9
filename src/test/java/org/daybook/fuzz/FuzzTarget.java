package org.daybook.fuzz;

import java.io.IOException;
import java.util.List;

/**
 * A reader of bytes that anybody may have made. It ends well, or in a failure that the reader is documented to end in;
 * whatever else it throws is a finding. For one thread.
 */
public interface FuzzTarget extends AutoCloseable {
    /** Real inputs, whole and small, from which others are made. */
    List<byte[]> seeds() throws Exception;

    /** Reads one input. The bytes are not changed. */
    void read(byte[] input) throws Exception;

    /** Removes what it needed a place on the disk for. */
    @Override
    default void close() throws IOException {}

    /** What is wrong in an input that was read and ended well. */
    static void require(boolean holds, String what) {
        if (!holds) {
            throw new AssertionError(what);
        }
    }
}
