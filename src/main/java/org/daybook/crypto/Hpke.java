package org.daybook.crypto;

import java.util.Arrays;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.hpke.HPKE;
import org.jspecify.annotations.Nullable;

/**
 * HPKE (RFC 9180) with DHKEM(X25519, HKDF-SHA256), HKDF-SHA256 and AES-256-GCM, through BouncyCastle. A key pair is
 * DeriveKeyPair (section 7.1.3) of 32 secret bytes. A sealed value is the encapsulated key followed by the ciphertext.
 */
final class Hpke {
    /** The length of a public key and of an encapsulated key, in bytes. */
    static final int PUBLIC_KEY_BYTES = 32;

    private final HPKE hpke;
    private final byte[] info;
    private final byte @Nullable [] pskId;

    private Hpke(byte mode, byte[] info, byte @Nullable [] pskId) {
        this.hpke = new HPKE(mode, HPKE.kem_X25519_SHA256, HPKE.kdf_HKDF_SHA256, HPKE.aead_AES_GCM256);
        this.info = info;
        this.pskId = pskId;
    }

    /** Base mode: says nothing of who sealed. */
    static Hpke base(byte[] info) {
        return new Hpke(HPKE.mode_base, info, null);
    }

    /** PSK mode: whoever sealed knew the pre-shared key. */
    static Hpke withPreSharedKey(byte[] info, byte[] pskId) {
        return new Hpke(HPKE.mode_psk, info, pskId);
    }

    /** Auth mode: whoever sealed had the sender's private key, or the recipient's. */
    static Hpke withSender(byte[] info) {
        return new Hpke(HPKE.mode_auth, info, null);
    }

    byte[] publicKey(SecretBytes seed) {
        return hpke.serializePublicKey(keyPair(seed).getPublic());
    }

    byte[] seal(
            byte[] plain,
            byte[] publicKey,
            byte[] associated,
            byte @Nullable [] psk,
            @Nullable SecretBytes senderSeed) {
        try {
            byte[][] sealed = hpke.seal(
                    hpke.deserializePublicKey(publicKey),
                    info,
                    associated,
                    plain,
                    psk,
                    pskId,
                    senderSeed == null ? null : keyPair(senderSeed));
            byte[] joined = Arrays.copyOf(sealed[1], sealed[1].length + sealed[0].length);
            System.arraycopy(sealed[0], 0, joined, sealed[1].length, sealed[0].length);
            return joined;
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("HPKE refuses", e);
        }
    }

    /** @return a key that the caller closes */
    SecretBytes open(
            byte[] sealed, SecretBytes seed, byte[] associated, byte @Nullable [] psk, byte @Nullable [] senderKey)
            throws AuthenticationFailure {
        if (sealed.length <= PUBLIC_KEY_BYTES) {
            throw new AuthenticationFailure();
        }
        byte[] encapsulated = Arrays.copyOf(sealed, PUBLIC_KEY_BYTES);
        byte[] ciphertext = Arrays.copyOfRange(sealed, PUBLIC_KEY_BYTES, sealed.length);
        try {
            return SecretBytes.taking(hpke.open(
                    encapsulated,
                    keyPair(seed),
                    info,
                    associated,
                    ciphertext,
                    psk,
                    pskId,
                    senderKey == null ? null : hpke.deserializePublicKey(senderKey)));
        } catch (InvalidCipherTextException | IllegalStateException | IllegalArgumentException e) {
            throw new AuthenticationFailure();
        }
    }

    private AsymmetricCipherKeyPair keyPair(SecretBytes seed) {
        return seed.reveal(hpke::deriveKeyPair);
    }
}
