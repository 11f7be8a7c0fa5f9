package org.daybook.crypto;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Decrypts what a {@link Sealer} sealed, without its associated data. <strong>Nothing of it is
 * authenticated.</strong> It serves only to work out the associated data of a row in a damaged file, with which the
 * sealer then opens the row or refuses to. Its output is used for nothing else.
 */
public final class UnboundDecryptor {
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    /** In GCM the first block of the key stream is for the tag, so the text begins with the second. */
    private static final int FIRST_BLOCK = 2;

    private final SecretKeySpec key;

    /** @param key 32 bytes, which the caller closes */
    public UnboundDecryptor(SecretBytes key) {
        this.key = key.reveal(bytes -> new SecretKeySpec(bytes, "AES"));
    }

    /** The text that may have been sealed; empty if {@code sealed} is too short. */
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
