package org.daybook.evidence.format;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/** A part of a file, read as if it were a file. Moves the position of the channel that it reads; does not close it. */
public final class FilePartChannel extends ReadOnlyChannel {
    private final SeekableByteChannel whole;
    private final long start;

    /** The part from a position, as long as told. */
    public FilePartChannel(SeekableByteChannel whole, long start, long size) {
        super(size);
        this.whole = whole;
        this.start = start;
    }

    @Override
    protected int read(long from, ByteBuffer into) throws IOException {
        return whole.position(start + from).read(into);
    }

    @Override
    public boolean isOpen() {
        return whole.isOpen();
    }

    @Override
    public void close() {
        // Whoever opened the whole closes it.
    }
}
