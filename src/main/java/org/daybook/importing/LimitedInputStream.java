package org.daybook.importing;

import java.io.IOException;
import java.io.InputStream;
import org.daybook.files.CountingInputStream;

/** A stream that fails once it returns more bytes than its file claimed to have, which stops decompression bombs. */
final class LimitedInputStream extends CountingInputStream {
    private final long most;

    /** @param in closed with this stream */
    LimitedInputStream(InputStream in, long most) {
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
