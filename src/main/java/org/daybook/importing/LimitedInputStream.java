package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import org.daybook.files.CountingInputStream;

/** A stream that fails once it returns more bytes than it may, which stops decompression bombs. For one thread. */
public final class LimitedInputStream extends CountingInputStream {
    private final long most;

    /**
     * @param in closed with this stream
     * @param most the most bytes
     */
    public LimitedInputStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    @Override
    protected void check() throws IOException {
        if (count() > most) {
            throw new IOException("longer than stated");
        }
    }
}
