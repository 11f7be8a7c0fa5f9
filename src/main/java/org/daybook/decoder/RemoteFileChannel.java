package org.daybook.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.daybook.evidence.format.ReadOnlyChannel;

/** A file that is read by ranges, each requested on demand. */
final class RemoteFileChannel extends ReadOnlyChannel {
    private final Ranges ranges;

    /** A source of parts of a file. */
    @FunctionalInterface
    interface Ranges {
        /** At most {@code count} bytes from a position; none at the end. */
        ByteBuffer read(long from, int count) throws IOException;
    }

    RemoteFileChannel(Ranges ranges, long size) {
        super(size);
        this.ranges = ranges;
    }

    static RemoteFileChannel of(byte[] bytes) {
        return new RemoteFileChannel(
                (from, count) -> ByteBuffer.wrap(bytes, (int) from, Math.min(count, bytes.length - (int) from)),
                bytes.length);
    }

    @Override
    protected int read(long from, ByteBuffer into) throws IOException {
        ByteBuffer given = ranges.read(from, Math.min(into.remaining(), DecoderMessagePipe.LONGEST));
        int count = given.remaining();
        into.put(given);
        return count == 0 ? -1 : count;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // The source of the ranges closes the file.
    }
}
