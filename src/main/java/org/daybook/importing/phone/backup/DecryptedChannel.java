package org.daybook.importing.phone.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.daybook.crypto.CbcDecryptor;
import org.daybook.crypto.SecretBytes;
import org.daybook.evidence.format.ReadOnlyChannel;

/** A file of an encrypted backup, decrypted at any place as it is read. Closing wipes what of it is in memory. */
final class DecryptedChannel extends ReadOnlyChannel {
    private static final int BLOCK = CbcDecryptor.BLOCK;
    private static final int CHUNK = 16 * 1024;

    private final SeekableByteChannel sealed;
    private final CbcDecryptor decryptor;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkAt = -1;

    /**
     * @param sealed closed with this channel
     * @param key 32 bytes, closed with this channel
     * @param size how many bytes it has without padding; what is shorter than that ends where its last block ends
     */
    DecryptedChannel(SeekableByteChannel sealed, SecretBytes key, long size) throws IOException {
        super(Math.max(0, Math.min(size, sealed.size() / BLOCK * BLOCK)));
        this.sealed = sealed;
        this.decryptor = new CbcDecryptor(key);
    }

    @Override
    protected int read(long from, ByteBuffer into) throws IOException {
        long start = from / CHUNK * CHUNK;
        if (start != chunkAt) {
            decrypt(start);
        }
        int within = (int) (from - start);
        int count = Math.min(into.remaining(), CHUNK - within);
        into.put(chunk, within, count);
        return count;
    }

    private void decrypt(long from) throws IOException {
        chunkAt = -1;
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK + CHUNK);
        // The block before the first is zeros.
        bytes.position(from == 0 ? BLOCK : 0);
        sealed.position(Math.max(0, from - BLOCK));
        long end = Math.min(from + CHUNK, (size() + BLOCK - 1) / BLOCK * BLOCK);
        bytes.limit(BLOCK + (int) (end - from));
        while (bytes.hasRemaining()) {
            if (sealed.read(bytes) < 0) {
                throw new IOException("shorter than it was");
            }
        }
        decryptor.decrypt(bytes.array(), bytes.limit(), chunk);
        chunkAt = from;
    }

    @Override
    public boolean isOpen() {
        return sealed.isOpen();
    }

    @Override
    public void close() throws IOException {
        decryptor.close();
        Arrays.fill(chunk, (byte) 0);
        sealed.close();
    }
}
