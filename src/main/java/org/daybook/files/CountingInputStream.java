package org.daybook.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read from a stream, to report progress or to limit them. For one thread. */
public class CountingInputStream extends FilterInputStream {
    private long count;

    /** @param in closed with this stream */
    public CountingInputStream(InputStream in) {
        super(in);
    }

    /** How many bytes have been read or skipped. */
    public final long count() {
        return count;
    }

    /**
     * Called after each read. A subclass throws if that was too much.
     *
     * @throws IOException passed on to the reader
     */
    protected void check() throws IOException {}

    private void note(long more) throws IOException {
        count += Math.max(0, more);
        check();
    }

    @Override
    public final int read() throws IOException {
        int read = super.read();
        note(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public final int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        note(read);
        return read;
    }

    @Override
    public final long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        note(skipped);
        return skipped;
    }

    @Override
    public final boolean markSupported() {
        return false;
    }
}
