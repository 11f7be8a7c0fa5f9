package org.daybook.crypto;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Decrypts AES-CBC of other programs from any block on. Nobody vouches for what comes of it: CBC proves nothing. For
 * one thread; closing wipes its key.
 */
public final class CbcDecryptor implements AutoCloseable {
    /** The bytes of a block, and of what stands before the first. */
    public static final int BLOCK = 16;

    private final SecretBytes key;
    private final Cipher cipher;

    /** @param key 32 bytes, closed with this object */
    public CbcDecryptor(SecretBytes key) {
        this.key = key;
        try {
            this.cipher = Cipher.getInstance("AES/CBC/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES/CBC", e);
        }
    }

    /**
     * Decrypts whole blocks.
     *
     * @param blocks the encrypted block before them, or the initialisation vector, and then they
     * @param length how many bytes of {@code blocks} are used
     * @param into has room for them
     */
    public void decrypt(byte[] blocks, int length, byte[] into) {
        key.reveal(raw -> {
            try {
                cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(raw, "AES"), new IvParameterSpec(blocks, 0, BLOCK));
                return cipher.doFinal(blocks, BLOCK, length - BLOCK, into);
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("whole blocks can always be decrypted", e);
            }
        });
    }

    @Override
    public void close() {
        key.close();
    }
}
