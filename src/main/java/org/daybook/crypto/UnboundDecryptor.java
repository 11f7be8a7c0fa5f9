package org.daybook.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Deciphers what a {@link Sealer} sealed without what it was bound to. <strong>Nothing of it is authenticated.</strong>
 * It serves one thing: to work out what a row of a damaged file was bound to, with which the sealer then opens it, or
 * refuses. Nothing that comes from here is used for anything else.
 */
public final class UnboundDecryptor {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** In GCM the first block of the key stream serves the tag, so that the text begins with the second. */
    private static final int FIRST_BLOCK = 2;

    private final SecretKeySpec key;

    /** @param key 32 bytes, which the caller closes */
    public UnboundDecryptor(SecretBytes key) {
        this.key = key.reveal(bytes -> new SecretKeySpec(bytes, "AES"));
    }

    /** What may have been sealed; empty if it is too short to be anything. */
    public Optional<byte[]> guess(byte[] sealed) {
        if (sealed.length < Sealer.OVERHEAD) {
            return Optional.empty();
        }
        byte[] counter = Arrays.copyOf(sealed, NONCE_BYTES + Integer.BYTES);
        Arrays.fill(counter, NONCE_BYTES, counter.length, (byte) 0);
        counter[counter.length - 1] = FIRST_BLOCK;
        try {
            Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
            cipher.init(Cipher.DECRYPT_MODE, key, new IvParameterSpec(counter));
            return Optional.of(cipher.doFinal(sealed, NONCE_BYTES, sealed.length - NONCE_BYTES - TAG_BYTES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES refuses", e);
        }
    }
}
