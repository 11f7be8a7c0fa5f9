package org.daybook.importing.mail;

import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one e-mail in a longer stream. It ends with the e-mail, and remembers whether the longer stream
 * failed, to tell that from a failure of the parser. For one thread.
 */
final class MailInputStream extends InputStream {
    private final InputStream all;
    private long left;
    private @Nullable IOException failure;

    /**
     * @param all positioned at the first byte of the e-mail; not closed with this stream
     * @param length how many bytes the e-mail has
     */
    MailInputStream(InputStream all, long length) {
        this.all = all;
        this.left = length;
    }

    /** Throws what the longer stream threw, if it did. */
    void requireReadable() throws IOException {
        if (failure != null) {
            throw failure;
        }
    }

    /** Skips the rest of the e-mail. */
    void finish() throws IOException {
        all.skipNBytes(left);
        left = 0;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            int read = left == 0 ? -1 : all.read(into, from, (int) Math.min(length, left));
            left = read < 0 ? 0 : left - read;
            return read;
        } catch (IOException e) {
            failure = e;
            throw e;
        }
    }
}
