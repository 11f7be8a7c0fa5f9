package org.daybook.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;

/**
 * Seals a key to a public key whose private half is derived from a recovery code, as format 1 does. Anybody who sees
 * the public key can seal another key to it, so that what opens is not proved to come from the diary;
 * {@link AuthenticatedRecoverySealer} took its place.
 *
 * <p>HPKE (RFC 9180), base mode: DHKEM(X25519, HKDF-SHA256), HKDF-SHA256, AES-256-GCM, through BouncyCastle. The key
 * pair is DeriveKeyPair (section 7.1.3) of HKDF-SHA256(code, salt, info). A sealed value is the 32-byte encapsulated
 * key followed by the ciphertext.
 */
public final class RecoverySealer {
    /** The length of a public key, in bytes. */
    public static final int PUBLIC_KEY_BYTES = 32;

    private static final String KEY_INFO = "daybook.recovery.v1";
    private static final byte[] INFO = Hashes.frame("daybook.recovery-slot.v1");

    private RecoverySealer() {}

    /** The public key to which the code with this salt can open. */
    public static byte[] publicKey(RecoveryCode code, byte[] salt) {
        HPKE hpke = hpke();
        return hpke.serializePublicKey(keyPair(hpke, code, salt).getPublic());
    }

    /** Seals {@code key} to {@code publicKey}, bound to {@code associated}. */
    public static byte[] seal(SecretBytes key, byte[] publicKey, byte[] associated) {
        HPKE hpke = hpke();
        return key.reveal(plain -> {
            try {
                byte[][] sealed =
                        hpke.seal(hpke.deserializePublicKey(publicKey), INFO, associated, plain, null, null, null);
                byte[] joined = Arrays.copyOf(sealed[1], sealed[1].length + sealed[0].length);
                System.arraycopy(sealed[0], 0, joined, sealed[1].length, sealed[0].length);
                return joined;
            } catch (InvalidCipherTextException e) {
                throw new IllegalStateException("HPKE refuses", e);
            }
        });
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @return a key that the caller closes
     * @throws AuthenticationFailure if the code is another, or anything is not as it was
     */
    public static SecretBytes open(byte[] sealed, RecoveryCode code, byte[] salt, byte[] associated)
            throws AuthenticationFailure {
        if (sealed.length <= PUBLIC_KEY_BYTES) {
            throw new AuthenticationFailure();
        }
        HPKE hpke = hpke();
        byte[] encapsulated = Arrays.copyOf(sealed, PUBLIC_KEY_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed, PUBLIC_KEY_BYTES, sealed.length);
        try {
            return SecretBytes.taking(
                    hpke.open(encapsulated, keyPair(hpke, code, salt), INFO, associated, ciphertext, null, null, null));
        } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
            throw new AuthenticationFailure();
        }
    }

    private static AsymmetricCipherKeyPair keyPair(HPKE hpke, RecoveryCode code, byte[] salt) {
        try (SecretBytes seed = KeyDerivation.fromCode(code, salt, KEY_INFO)) {
            return seed.reveal(hpke::deriveKeyPair);
        }
    }

    private static HPKE hpke() {
        return new HPKE(HPKE.mode_base, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
    }
}
