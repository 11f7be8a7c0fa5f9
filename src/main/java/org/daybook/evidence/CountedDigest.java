package org.daybook.evidence;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import org.daybook.crypto.Hashes;

/** Passes bytes on, and counts and hashes them on the way. */
final class CountedDigest extends FilterOutputStream {
    private final MessageDigest digest = Hashes.newSha256();
    private long count;

    CountedDigest(OutputStream out) {
        super(out);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        digest.update(bytes, from, length);
        out.write(bytes, from, length);
        count += length;
    }

    long count() {
        return count;
    }

    byte[] sha256() {
        return digest.digest();
    }
}
