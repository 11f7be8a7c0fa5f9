package org.daybook.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A file that is read by ranges, each requested on demand. */
final class RemoteContent implements SeekableByteChannel {
    private final Ranges ranges;
    private final long size;
    private long position;

    /** A source of parts of a file. */
    @FunctionalInterface
    interface Ranges {
        /** At most {@code count} bytes from a position; none at the end. */
        ByteBuffer read(long from, int count) throws IOException;
    }

    RemoteContent(Ranges ranges, long size) {
        this.ranges = ranges;
        this.size = size;
    }

    /** Content in memory. */
    static RemoteContent of(byte[] bytes) {
        return new RemoteContent(
                (from, count) -> ByteBuffer.wrap(bytes, (int) from, Math.min(count, bytes.length - (int) from)),
                bytes.length);
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int wanted = (int) Math.min(Math.min(into.remaining(), MessagePipe.LONGEST), Math.max(0, size - position));
        if (wanted == 0) {
            return into.hasRemaining() ? -1 : 0;
        }
        ByteBuffer given = ranges.read(position, wanted);
        int count = given.remaining();
        into.put(given);
        position += count;
        return count == 0 ? -1 : count;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public void close() {
        // The source of the ranges closes the file.
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
