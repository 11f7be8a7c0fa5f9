package org.daybook.crypto;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * A file of another program under AES-256-CBC with an IV of zeros, decrypted at any place as it is read. Nobody vouches
 * for what it says: CBC proves nothing. For one thread.
 */
public final class CbcChannel implements SeekableByteChannel {
    private static final int BLOCK = 16;
    private static final int CHUNK = 16 * 1024;

    private final SeekableByteChannel sealed;
    private final SecretBytes key;
    private final long size;
    private final Cipher cipher;
    private final byte[] chunk = new byte[CHUNK];
    private long chunkAt = -1;
    private long position;

    /**
     * Opens an encrypted file.
     *
     * @param sealed closed with this channel
     * @param key 32 bytes, closed with this channel
     * @param size how many bytes it has without padding; what is shorter than that ends where its last block ends
     */
    public CbcChannel(SeekableByteChannel sealed, SecretBytes key, long size) throws IOException {
        this.sealed = sealed;
        this.key = key;
        this.size = Math.max(0, Math.min(size, sealed.size() / BLOCK * BLOCK));
        try {
            this.cipher = Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/CBC", e);
        }
    }

    @Override
    public int read(ByteBuffer into) throws IOException {
        requireOpen();
        if (position >= size) {
            return -1;
        }
        int count = 0;
        while (into.hasRemaining() && position < size) {
            decrypt(position / CHUNK * CHUNK);
            int within = (int) (position - chunkAt);
            int some = (int) Math.min(Math.min(into.remaining(), CHUNK - within), size - position);
            into.put(chunk, within, some);
            position += some;
            count += some;
        }
        return count;
    }

    private void decrypt(long from) throws IOException {
        if (from == chunkAt) {
            return;
        }
        chunkAt = -1;
        ByteBuffer bytes = ByteBuffer.allocate(BLOCK + CHUNK);
        bytes.position(from == 0 ? BLOCK : 0);
        sealed.position(Math.max(0, from - BLOCK));
        long end = Math.min(from + CHUNK, (size + BLOCK - 1) / BLOCK * BLOCK);
        bytes.limit(BLOCK + (int) (end - from));
        while (bytes.hasRemaining()) {
            if (sealed.read(bytes) < 0) {
                throw new IOException("shorter than it was");
            }
        }
        key.reveal(raw -> {
            try {
                byte[] all = bytes.array();
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(raw, "AES"), new IvParameterSpec(all, 0, BLOCK));
                return cipher.doFinal(all, BLOCK, (int) (end - from), chunk);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("whole blocks can always be decrypted", e);
            }
        });
        chunkAt = from;
    }

    @Override
    public long position() throws IOException {
        requireOpen();
        return position;
    }

    @Override
    public SeekableByteChannel position(long place) throws IOException {
        requireOpen();
        if (place < 0) {
            throw new IllegalArgumentException("a negative position");
        }
        position = place;
        return this;
    }

    @Override
    public long size() throws IOException {
        requireOpen();
        return size;
    }

    @Override
    public boolean isOpen() {
        return sealed.isOpen();
    }

    @Override
    public void close() throws IOException {
        key.close();
        Arrays.fill(chunk, (byte) 0);
        sealed.close();
    }

    @Override
    public int write(ByteBuffer from) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    private void requireOpen() throws ClosedChannelException {
        if (!isOpen()) {
            throw new ClosedChannelException();
        }
    }
}
