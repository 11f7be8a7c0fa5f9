package org.daybook.crypto.stream;

import com.google.crypto.tink.subtle.StreamSegmentEncrypter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;

/**
 * Seals what is written to it, segment by segment; closing it seals the last one.
 *
 * <p>Used instead of Tink's own stream, which needs three times the memory and copies each segment twice: here a
 * segment is sealed into the array that is passed on. Tink still does the encryption.
 */
final class SegmentStream extends OutputStream {
    private final StreamSegmentEncrypter encrypter;
    private final SegmentSink into;
    private final byte[] plain = new byte[StreamSealer.SEGMENT_BYTES - StreamSealer.TAG_BYTES];
    private int header = StreamSealer.HEADER_BYTES;
    private int filled;
    private boolean closed;

    SegmentStream(StreamSegmentEncrypter encrypter, SegmentSink into) {
        this.encrypter = encrypter;
        this.into = into;
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        int done = 0;
        while (done < count) {
            // A segment is known not to be the last only once more data comes.
            if (filled == plain.length - header) {
                seal(false);
            }
            int take = Math.min(count - done, plain.length - header - filled);
            System.arraycopy(bytes, offset + done, plain, filled, take);
            filled += take;
            done += take;
        }
    }

    @Override
    public void close() throws IOException {
        if (!closed) {
            closed = true;
            try {
                seal(true);
            } finally {
                Arrays.fill(plain, (byte) 0);
            }
        }
    }

    private void seal(boolean last) throws IOException {
        byte[] sealed = into.array(header + filled + StreamSealer.TAG_BYTES);
        ByteBuffer segment = ByteBuffer.wrap(sealed);
        if (header > 0) {
            segment.put(encrypter.getHeader());
        }
        try {
            encrypter.encryptSegment(ByteBuffer.wrap(plain, 0, filled), last, segment);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refuses", e);
        }
        header = 0;
        filled = 0;
        into.take(sealed);
    }
}
