package org.daybook.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.jspecify.annotations.Nullable;

/**
 * HPKE (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, through BouncyCastle, to key pairs that
 * are derived from a recovery code. The key pair is DeriveKeyPair (section 7.1.3) of HKDF-SHA256(code, salt, info). A
 * sealed value is the encapsulated key followed by the ciphertext.
 */
final class RecoveryHpke {
    private static final int ENCAPSULATED_BYTES = RecoverySealer.PUBLIC_KEY_BYTES;

    private final HPKE hpke;
    private final String keyInfo;
    private final byte[] info;
    private final byte @Nullable [] pskId;

    /** @param pskId what the pre-shared key is called; null for base mode, which has none */
    RecoveryHpke(String keyInfo, byte[] info, byte @Nullable [] pskId) {
        this.hpke = new HPKE(
                pskId == null ? HPKE.mode_base : HPKE.mode_psk,
                HPKE.kem_X25519_SHA256,
                HPKE.kdf_HKDF_SHA256,
                HPKE.aead_AES_GCM256);
        this.keyInfo = keyInfo;
        this.info = info;
        this.pskId = pskId;
    }

    byte[] publicKey(RecoveryCode code, byte[] salt) {
        return hpke.serializePublicKey(keyPair(code, salt).getPublic());
    }

    byte[] seal(byte[] plain, byte[] publicKey, byte[] associated, byte @Nullable [] psk) {
        try {
            byte[][] sealed =
                    hpke.seal(hpke.deserializePublicKey(publicKey), info, associated, plain, psk, pskId, null);
            byte[] joined = Arrays.copyOf(sealed[1], sealed[1].length + sealed[0].length);
            System.arraycopy(sealed[0], 0, joined, sealed[1].length, sealed[0].length);
            return joined;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("HPKE refuses", e);
        }
    }

    /** @return a key that the caller closes */
    SecretBytes open(byte[] sealed, RecoveryCode code, byte[] salt, byte[] associated, byte @Nullable [] psk)
            throws AuthenticationFailure {
        if (sealed.length <= ENCAPSULATED_BYTES) {
            throw new AuthenticationFailure();
        }
        byte[] encapsulated = Arrays.copyOf(sealed, ENCAPSULATED_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed, ENCAPSULATED_BYTES, sealed.length);
        try {
            return SecretBytes.taking(
                    hpke.open(encapsulated, keyPair(code, salt), info, associated, ciphertext, psk, pskId, null));
        } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
            throw new AuthenticationFailure();
        }
    }

    private AsymmetricCipherKeyPair keyPair(RecoveryCode code, byte[] salt) {
        try (SecretBytes seed = KeyDerivation.fromCode(code, salt, keyInfo)) {
            return seed.reveal(hpke::deriveKeyPair);
        }
    }
}
