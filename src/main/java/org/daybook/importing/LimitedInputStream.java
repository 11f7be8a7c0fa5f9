package org.daybook.importing;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** A stream that fails once it returns more bytes than its file claimed to have, which stops decompression bombs. */
final class LimitedInputStream extends FilterInputStream {
    private final long most;
    private long count;

    LimitedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        int read = super.read();
        note(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        int read = super.read(into, from, length);
        note(Math.max(read, 0));
        return read;
    }

    @Override
    public long skip(long most) throws IOException {
        long skipped = super.skip(most);
        note(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void note(long more) throws IOException {
        count += more;
        if (count > most) {
            throw new IOException("longer than stated");
        }
    }
}
