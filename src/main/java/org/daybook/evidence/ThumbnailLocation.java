package org.daybook.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.stream.SealedSegments;
import org.daybook.record.Id;
import org.daybook.vault.seal.BlobCipher;

/**
 * The id and key of a file's thumbnail: both are derived from the file's own key, so that no entry has to name them,
 * and nobody who cannot open the file can find its thumbnail. Closing it wipes the key.
 */
public final class ThumbnailLocation implements AutoCloseable {
    private static final String ID = "daybook.thumbnail-id.v1";
    private static final String KEY = "daybook.thumbnail-key.v1";
    private static final int ID_BYTES = 16;

    private final byte[] blobId;
    private final SecretBytes key;

    /** @param fileKey the key of the file it shows */
    public ThumbnailLocation(ByteSequence fileKey) {
        byte[] secret = fileKey.toBytes();
        try {
            this.blobId = Arrays.copyOf(Hashes.framed(ID, secret), ID_BYTES);
            this.key = SecretBytes.taking(Hashes.framed(KEY, secret));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** The rows that hold it. */
    public Id<SealedFile> blob() {
        return Id.of(blobId);
    }

    byte[] blobId() {
        return blobId.clone();
    }

    List<byte[]> seal(BlobCipher cipher, byte[] jpeg) throws IOException {
        List<byte[]> rows = new ArrayList<>();
        try (OutputStream out = cipher.sealing(blobId, key, rows::add)) {
            out.write(ByteBuffer.allocate(Integer.BYTES).putInt(jpeg.length).array());
            out.write(jpeg);
        }
        return rows;
    }

    /** The thumbnail; empty if the row was not written by this program. */
    Optional<byte[]> open(BlobCipher cipher, byte[] row) {
        SealedSegments one = new SealedSegments() {
            @Override
            public long length() {
                return row.length;
            }

            @Override
            public byte[] segment(long n) {
                return n == 0 ? row : new byte[0];
            }
        };
        try (SeekableByteChannel in = cipher.openingWhole(blobId, key, one)) {
            ByteBuffer plain = ByteBuffer.allocate((int) in.size());
            while (plain.hasRemaining() && in.read(plain) > 0) {
                // Until all of it is there.
            }
            plain.flip();
            int length = plain.remaining() < Integer.BYTES ? -1 : plain.getInt();
            if (length < 0 || length > plain.remaining()) {
                return Optional.empty();
            }
            byte[] jpeg = new byte[length];
            plain.get(jpeg);
            return Optional.of(jpeg);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        key.close();
    }
}
