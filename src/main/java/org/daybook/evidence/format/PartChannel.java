package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** A part of a file, read as if it were a file. Moves the position of the channel that it reads; does not close it. */
public final class PartChannel implements SeekableByteChannel {
    private final SeekableByteChannel whole;
    private final long start;
    private final long size;
    private long position;

    /** The part from a position, as long as told. */
    public PartChannel(SeekableByteChannel whole, long start, long size) {
        this.whole = whole;
        this.start = start;
        this.size = size;
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        int wanted = (int) Math.min(into.remaining(), Math.max(0, size - position));
        if (wanted == 0) {
            return into.hasRemaining() ? -1 : 0;
        }
        ByteBuffer part = into.duplicate().limit(into.position() + wanted);
        whole.position(start + position);
        int count = whole.read(part);
        if (count > 0) {
            into.position(into.position() + count);
            position += count;
        }
        return count;
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
        return whole.isOpen();
    }

    @Override
    public void close() {
        // Whoever opened the whole closes it.
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
