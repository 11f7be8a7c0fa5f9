package org.daybook.exchange;

import java.io.IOException;
import java.io.InputStream;
import org.daybook.files.CountingInputStream;

/**
 * A stream that fails when more is read than a file, or one record in it, can have, so that no file can use up the
 * memory.
 */
final class BoundedStream extends CountingInputStream {
    /** What a parser may have read ahead. */
    private static final int AHEAD = 64 << 10;

    private final long mostInAll;
    private final long mostInRecord;
    private long begun;

    /** More was read than a valid file can have. */
    static final class StreamTooLong extends IOException {
        private static final long serialVersionUID = 1;
    }

    BoundedStream(InputStream in, long mostInAll, long mostInRecord) {
        super(in);
        this.mostInAll = mostInAll;
        this.mostInRecord = mostInRecord;
    }

    /** A new record begins about here. */
    void beginRecord() {
        begun = count();
    }

    @Override
    protected void check() throws StreamTooLong {
        if (count() > mostInAll || count() - begun > mostInRecord + AHEAD) {
            throw new StreamTooLong();
        }
    }
}
