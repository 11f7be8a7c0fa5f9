package org.daybook.portfolio.bundle.check;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Limits a stream to its announced length: one byte more counts as changed content, and the rest is not read. */
final class BoundedInput extends FilterInputStream {
    private long left;

    /** @param announced the expected number of bytes */
    BoundedInput(InputStream in, long announced) {
        super(in);
        this.left = announced + 1;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int at, int count) throws IOException {
        if (left == 0) {
            return -1;
        }
        int more = in.read(into, at, (int) Math.min(count, left));
        left -= Math.max(0, more);
        return more;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
