package org.daybook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.Padding;
import org.daybook.crypto.SecretBytes;
import org.daybook.crypto.StreamSealer;

/**
 * Files sealed in the vault, each under a key of its own that lives in the entry which added it. A file is pending until
 * that entry is recorded; only pending ones are ever swept.
 *
 * <p>Row n holds the n-th MiB of the ciphertext, which is its n-th segment. The end of the plain text is filled with
 * zeros up to a size class; the true length is the entry's affair.
 */
public final class Blobs {
    private static final String ASSOCIATED = "daybook.blob.v1";
    private static final int SMALLEST = 4096;

    private final Database database;
    private final byte[] vaultId;
    private final Gate writable;

    /** Refuses when the vault is open for looking only. */
    @FunctionalInterface
    interface Gate {
        void pass() throws VaultFailure;
    }

    Blobs(Database database, byte[] vaultId, Gate writable) {
        this.database = database;
        this.vaultId = vaultId;
        this.writable = writable;
    }

    /**
     * Starts a pending file. Each MiB is its own durable transaction, so that what is recorded meanwhile waits for one
     * segment at most.
     *
     * @param blobId 16 random bytes
     * @param key 32 random bytes, which the caller closes after the stream
     * @return a stream for the plain bytes; closing it fills and seals the last segment. Its {@link IOException}s have a
     *     {@link VaultFailure} as cause where the vault refused
     */
    public OutputStream writer(byte[] blobId, SecretBytes key) throws VaultFailure {
        writable.pass();
        Database.run(() -> database.update("INSERT INTO blob (blob_id, state) VALUES (?, 'pending')", blobId));
        try {
            OutputStream sealing = new StreamSealer(key).sealing(new ChunkWriter(database, blobId), associated(blobId));
            return new PaddingStream(sealing);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("seal");
        }
    }

    /** Marks a pending file as kept, in the transaction that records its entry. */
    public void keep(byte[] blobId) throws VaultFailure {
        writable.pass();
        String sql = "UPDATE blob SET state = 'kept' WHERE blob_id = ? AND state = 'pending'";
        if (Database.run(() -> database.update(sql, blobId)) != 1) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.Part.FILE_CONTENT);
        }
    }

    /** Whether a file is there and belongs to a recorded entry. Its content is authenticated when it is read. */
    public boolean isKept(byte[] blobId) throws VaultFailure {
        String sql = "SELECT count(*) FROM blob WHERE blob_id = ? AND state = 'kept'";
        return Database.run(() -> database.number(sql, blobId)) == 1;
    }

    /**
     * Opens a file.
     *
     * @param length its true length; the filling after it is not handed out
     * @return a stream that throws {@link IOException} at the first segment that does not authenticate
     */
    public InputStream reader(byte[] blobId, SecretBytes key, long length) throws VaultFailure {
        try {
            InputStream opening = new StreamSealer(key).opening(new ChunkReader(database, blobId), associated(blobId));
            return new LimitedStream(opening, length);
        } catch (IOException e) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.Part.FILE_CONTENT);
        }
    }

    /** Removes a file for good. */
    public void erase(byte[] blobId) throws VaultFailure {
        writable.pass();
        database.transaction(() -> {
            database.update("DELETE FROM blob_chunk WHERE blob_id = ?", blobId);
            return database.update("DELETE FROM blob WHERE blob_id = ?", blobId);
        });
    }

    /** Removes what was never recorded. Only for a vault in which every entry opens. */
    public void sweepPending() throws VaultFailure {
        writable.pass();
        if (Database.run(() -> database.number("SELECT count(*) FROM blob WHERE state = 'pending'")) == 0) {
            return;
        }
        database.transaction(() -> {
            database.update(
                    "DELETE FROM blob_chunk WHERE blob_id IN (SELECT blob_id FROM blob WHERE state = 'pending')");
            return database.update("DELETE FROM blob WHERE state = 'pending'");
        });
    }

    private byte[] associated(byte[] blobId) {
        return Hashes.frame(ASSOCIATED, vaultId, blobId);
    }

    /** Fills the plain text with zeros so that its last segment is as long as a size class. */
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

    /** The length of the plain text with its filling. */
    static long paddedLength(long length) {
        long first = StreamSealer.SEGMENT_BYTES - StreamSealer.HEADER_BYTES - StreamSealer.TAG_BYTES;
        long other = StreamSealer.SEGMENT_BYTES - StreamSealer.TAG_BYTES;
        if (length <= first) {
            return Math.min(first, Padding.sizeClass(length, SMALLEST));
        }
        long inLast = (length - first - 1) % other + 1;
        return length - inLast + Math.min(other, Padding.sizeClass(inLast, SMALLEST));
    }

    /** Cuts the ciphertext into rows. */
    private static final class ChunkWriter extends OutputStream {
        private final Database database;
        private final byte[] blobId;
        private final byte[] buffer = new byte[StreamSealer.SEGMENT_BYTES];
        private int filled;
        private long n;

        ChunkWriter(Database database, byte[] blobId) {
            this.database = database;
            this.blobId = blobId;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            int done = 0;
            while (done < count) {
                int take = Math.min(count - done, buffer.length - filled);
                System.arraycopy(bytes, offset + done, buffer, filled, take);
                filled += take;
                done += take;
                if (filled == buffer.length) {
                    writeRow();
                }
            }
        }

        @Override
        public void close() throws IOException {
            if (filled > 0) {
                writeRow();
            }
        }

        private void writeRow() throws IOException {
            try {
                byte[] sealed = Arrays.copyOf(buffer, filled);
                Database.run(() -> database.update(
                        "INSERT INTO blob_chunk (blob_id, n, sealed) VALUES (?, ?, ?)", blobId, n, sealed));
            } catch (VaultFailure e) {
                throw new IOException("the vault refused a segment", e);
            }
            n++;
            filled = 0;
        }
    }

    /** Joins the rows into the ciphertext, one in memory at a time. */
    private static final class ChunkReader extends InputStream {
        private final Database database;
        private final byte[] blobId;
        private byte[] chunk = new byte[0];
        private int position;
        private long n;

        ChunkReader(Database database, byte[] blobId) {
            this.database = database;
            this.blobId = blobId;
        }

        @Override
        public int read() throws IOException {
            return fill() ? chunk[position++] & 0xff : -1;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (count == 0) {
                return 0;
            }
            if (!fill()) {
                return -1;
            }
            int take = Math.min(count, chunk.length - position);
            System.arraycopy(chunk, position, into, offset, take);
            position += take;
            return take;
        }

        private boolean fill() throws IOException {
            if (position < chunk.length) {
                return true;
            }
            byte[][] next = {new byte[0]};
            try {
                Database.run(() -> {
                    String sql = "SELECT sealed FROM blob_chunk WHERE blob_id = ? AND n = ? AND length(sealed) <= "
                            + StreamSealer.SEGMENT_BYTES;
                    database.query(sql, row -> next[0] = row.getBytes(1), blobId, n);
                    return n;
                });
            } catch (VaultFailure e) {
                throw new IOException("the vault refused a segment", e);
            }
            chunk = next[0];
            position = 0;
            n++;
            return chunk.length > 0;
        }
    }

    /** Ends at the true length. */
    private static final class LimitedStream extends InputStream {
        private final InputStream in;
        private long left;

        LimitedStream(InputStream in, long length) {
            this.in = in;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] into, int offset, int count) throws IOException {
            if (left == 0) {
                return -1;
            }
            int read = in.read(into, offset, (int) Math.min(count, left));
            if (read < 0) {
                throw new IOException("the file ends before its length");
            }
            left -= read;
            return read;
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
