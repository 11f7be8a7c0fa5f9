package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;

/** Content of a known size that is read from any position and never written. For one thread. */
public abstract class ReadOnlyChannel implements SeekableByteChannel {
    private final long size;
    private long position;

    /** @param size the number of bytes */
    protected ReadOnlyChannel(long size) {
        this.size = size;
    }

    /**
     * Reads bytes from a position before the end.
     *
     * @param into has room for at least one byte, and for none after the end
     * @return how many bytes were read; -1 if there are none after all
     */
    protected abstract int read(long from, ByteBuffer into) throws IOException;

    @Override
    public final int read(ByteBuffer into) throws IOException {
        int wanted = (int) Math.min(into.remaining(), Math.max(0, size - position));
        if (wanted == 0) {
            return into.hasRemaining() ? -1 : 0;
        }
        int count = read(position, into.duplicate().limit(into.position() + wanted));
        if (count > 0) {
            into.position(into.position() + count);
            position += count;
        }
        return count;
    }

    @Override
    public final long position() {
        return position;
    }

    @Override
    public final SeekableByteChannel position(long place) {
        position = place;
        return this;
    }

    @Override
    public final long size() {
        return size;
    }

    @Override
    public final int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public final SeekableByteChannel truncate(long newSize) {
        throw new NonWritableChannelException();
    }
}
