package org.daybook.vault.seal;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Padding;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.crypto.stream.SegmentChannel;
import org.daybook.crypto.stream.SegmentSink;
import org.daybook.crypto.stream.StreamSealer;

/**
 * Converts files to sealed segments and back. The n-th segment is the n-th MiB of the ciphertext. The plain text is
 * padded with zeros to a size class; the entry holds the true length.
 *
 * <p>Independent of the database, so that any thread may seal and open while the vault thread reads and writes rows.
 */
public final class BlobCipher {
    private static final String ASSOCIATED = "daybook.blob.v1";
    private static final int SMALLEST = 4096;

    private final byte[] vaultId;

    /** @param vaultId the id of the vault that holds the files, 16 bytes */
    public BlobCipher(byte[] vaultId) {
        this.vaultId = vaultId.clone();
    }

    /**
     * A stream that seals what is written to it; closing it pads and seals the last segment. Without closing, the
     * file is not complete.
     *
     * @param blobId 16 random bytes
     * @param key 32 random bytes, which the caller closes after the stream
     */
    public OutputStream sealing(byte[] blobId, SecretBytes key, SegmentSink into) {
        return new PaddingStream(new StreamSealer(key).sealing(into, associated(blobId)));
    }

    /**
     * The plain bytes of a file, readable from any position. Reading throws {@link IOException} at the first segment
     * that does not authenticate, and hands out no byte of it.
     *
     * @param key which the caller closes once this returns
     * @param length its true length; the padding after it is not returned
     */
    public SeekableByteChannel opening(byte[] blobId, SecretBytes key, long length, SealedSegments from)
            throws IOException {
        SegmentChannel opened = openingWhole(blobId, key, from);
        if (opened.size() != paddedLength(length)) {
            throw new IOException("rows are missing, or too many");
        }
        return opened.endingAt(length);
    }

    /** The plain bytes with their padding, for a reader that knows their length; otherwise as {@link #opening}. */
    public SegmentChannel openingWhole(byte[] blobId, SecretBytes key, SealedSegments from) throws IOException {
        return new StreamSealer(key).opening(from, associated(blobId));
    }

    private byte[] associated(byte[] blobId) {
        return Hashes.frame(ASSOCIATED, vaultId, blobId);
    }

    /** The length of the plain text with its padding. */
    static long paddedLength(long length) {
        long first = StreamSealer.SEGMENT_BYTES - StreamSealer.HEADER_BYTES - StreamSealer.TAG_BYTES;
        long other = StreamSealer.SEGMENT_BYTES - StreamSealer.TAG_BYTES;
        if (length <= first) {
            return Math.min(first, Padding.sizeClass(length, SMALLEST));
        }
        long inLast = (length - first - 1) % other + 1;
        return length - inLast + Math.min(other, Padding.sizeClass(inLast, SMALLEST));
    }

    /** The length of the ciphertext of a file of that length. */
    public static long sealedLength(long length) {
        long plain = paddedLength(length);
        long other = StreamSealer.SEGMENT_BYTES - StreamSealer.TAG_BYTES;
        long segments = Math.max(1, (plain + StreamSealer.HEADER_BYTES + other - 1) / other);
        return plain + StreamSealer.HEADER_BYTES + segments * StreamSealer.TAG_BYTES;
    }

    /** Pads the plain text with zeros to a size class. */
    private static final class PaddingStream extends OutputStream {
        private final OutputStream out;
        private long length;
        private boolean closed;

        PaddingStream(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            out.write(bytes, offset, count);
            length += count;
        }

        @Override
        public void close() throws IOException {
            if (closed) {
                return;
            }
            closed = true;
            out.write(new byte[(int) (paddedLength(length) - length)]);
            out.close();
        }
    }
}
