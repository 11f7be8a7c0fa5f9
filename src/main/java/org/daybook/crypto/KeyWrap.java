package org.daybook.crypto;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Keys wrapped by other keys with AES (RFC 3394), for files of other programs only. */
public final class KeyWrap {
    /** A wrapped key of 32 bytes. */
    public static final int WRAPPED_BYTES = 40;

    private KeyWrap() {}

    /**
     * Unwraps a key of 32 bytes.
     *
     * @param wrapping 32 bytes
     * @return a key that the caller closes; empty if {@code wrapping} is not the key that wrapped it
     */
    public static Optional<SecretBytes> unwrap(SecretBytes wrapping, byte[] wrapped) {
        if (wrapped.length != WRAPPED_BYTES) {
            return Optional.empty();
        }
        return wrapping.reveal(key -> {
            try {
                Cipher cipher = Cipher.getInstance("AES/KW/NoPadding");
                cipher.init(Cipher.UNWRAP_MODE, new SecretKeySpec(key, "AES"));
                return Optional.of(SecretBytes.taking(
                        cipher.unwrap(wrapped, "AES", Cipher.SECRET_KEY).getEncoded()));
            } catch (InvalidKeyException e) {
                return Optional.empty();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("every Java platform since 17 has AES/KW", e);
            }
        });
    }
}
