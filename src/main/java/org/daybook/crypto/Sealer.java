package org.daybook.crypto;

import com.google.crypto.tink.AccessesPartialKey;
import com.google.crypto.tink.Aead;
import com.google.crypto.tink.InsecureSecretKeyAccess;
import com.google.crypto.tink.aead.AesGcmKey;
import com.google.crypto.tink.aead.AesGcmParameters;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.security.GeneralSecurityException;

/**
 * AES-256-GCM (NIST SP 800-38D) with associated data, through Tink, without a key prefix: a sealed value is a random
 * 12-byte nonce, the ciphertext and a 16-byte tag.
 *
 * <p>Safe for use by any thread. The key inside Tink cannot be wiped; dropping the sealer makes it unreachable.
 */
public final class Sealer {
    /** How much longer a sealed value is than the plain one. */
    public static final int OVERHEAD = 28;

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BYTES = 16;

    private final Aead aead;

    /** @param key 32 bytes, which the caller closes */
    public Sealer(SecretBytes key) {
        this.aead = key.reveal(Sealer::aead);
    }

    /** Seals {@code plain}, bound to {@code associated}. */
    public byte[] seal(byte[] plain, byte[] associated) {
        try {
            return aead.encrypt(plain, associated);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM refuses", e);
        }
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @throws AuthenticationFailure if a bit of it, or of {@code associated}, was changed
     */
    public byte[] open(byte[] sealed, byte[] associated) throws AuthenticationFailure {
        try {
            return aead.decrypt(sealed, associated);
        } catch (GeneralSecurityException e) {
            throw new AuthenticationFailure();
        }
    }

    @AccessesPartialKey
    private static Aead aead(byte[] key) {
        try {
            AesGcmParameters parameters = AesGcmParameters.builder()
                    .setKeySizeBytes(KEY_BYTES)
                    .setIvSizeBytes(NONCE_BYTES)
                    .setTagSizeBytes(TAG_BYTES)
                    .setVariant(AesGcmParameters.Variant.NO_PREFIX)
                    .build();
            return AesGcmJce.create(AesGcmKey.builder()
                    .setParameters(parameters)
                    .setKeyBytes(com.google.crypto.tink.util.SecretBytes.copyFrom(key, InsecureSecretKeyAccess.get()))
                    .build());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not a key of 32 bytes", e);
        }
    }
}
