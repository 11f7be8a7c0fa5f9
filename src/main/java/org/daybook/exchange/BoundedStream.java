package org.daybook.exchange;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A stream that fails when more is read than a file, or one record in it, can have, so that no file can use up the
 * memory.
 */
final class BoundedStream extends FilterInputStream {
    /** What a parser may have read ahead. */
    private static final int AHEAD = 64 << 10;

    private final long mostInAll;
    private final long mostInRecord;
    private long count;
    private long begun;

    /** More was read than a valid file can have. */
    static final class Exceeded extends IOException {
        private static final long serialVersionUID = 1;
    }

    BoundedStream(InputStream in, long mostInAll, long mostInRecord) {
        super(in);
        this.mostInAll = mostInAll;
        this.mostInRecord = mostInRecord;
    }

    /** A new record begins about here. */
    void beginRecord() {
        begun = count;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        noteRead(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        noteRead(Math.max(read, 0));
        return read;
    }

    private void noteRead(int more) throws Exceeded {
        count += more;
        if (count > mostInAll || count - begun > mostInRecord + AHEAD) {
            throw new Exceeded();
        }
    }
}
