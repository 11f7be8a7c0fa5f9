package org.daybook.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Seals a key so that a recovery code opens it, and so that only somebody who knew the code, or a key sealed in this
 * way before, could have sealed it.
 *
 * <p>{@link Hpke}, PSK mode. Key pair and pre-shared key are derived from code and salt. The public key may
 * be stored unencrypted, so that a new key can be sealed without the code; the pre-shared key authenticates the
 * sealer, and its holder must encrypt it. Anybody who sees the public key could have sealed what {@link
 * RecoverySealer} seals. Closing this wipes the pre-shared key.
 */
public final class AuthenticatedRecoverySealer implements AutoCloseable {
    /** The length of a key of 32 bytes when it is sealed: the encapsulated key, then the ciphertext with its tag. */
    public static final int SEALED_KEY_BYTES = 80;

    private static final String KEY_INFO = "daybook.recovery.v2";
    private static final String PSK_INFO = "daybook.recovery-psk.v1";
    private static final byte[] PSK_ID = PSK_INFO.getBytes(StandardCharsets.US_ASCII);
    private static final byte[] INFO = Hashes.frame("daybook.recovery-slot.v2");

    private final byte[] publicKey;
    private final SecretBytes preSharedKey;

    /** Takes ownership of {@code preSharedKey}. */
    public AuthenticatedRecoverySealer(byte[] publicKey, SecretBytes preSharedKey) {
        this.publicKey = publicKey.clone();
        this.preSharedKey = preSharedKey;
    }

    /** The sealer of a code with this salt; the caller closes it. */
    public static AuthenticatedRecoverySealer of(RecoveryCode code, byte[] salt) {
        try (SecretBytes seed = KeyDerivation.fromCode(code, salt, KEY_INFO)) {
            return new AuthenticatedRecoverySealer(
                    hpke().publicKey(seed), KeyDerivation.fromCode(code, salt, PSK_INFO));
        }
    }

    /** The public half of the code's key pair, {@link RecoverySealer#PUBLIC_KEY_BYTES} long. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** The key that authenticates the sealer; this object closes it. */
    public SecretBytes preSharedKey() {
        return preSharedKey;
    }

    /** Seals {@code key}, bound to {@code associated}. */
    public byte[] seal(SecretBytes key, byte[] associated) {
        return key.reveal(plain -> preSharedKey.reveal(psk -> hpke().seal(plain, publicKey, associated, psk, null)));
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @return a key that the caller closes
     * @throws AuthenticationFailure if the code is wrong, or the sealer knew neither the code nor the pre-shared key
     */
    public static SecretBytes open(byte[] sealed, RecoveryCode code, byte[] salt, byte[] associated)
            throws AuthenticationFailure {
        try (SecretBytes seed = KeyDerivation.fromCode(code, salt, KEY_INFO);
                SecretBytes psk = KeyDerivation.fromCode(code, salt, PSK_INFO)) {
            byte[] live = psk.reveal(byte[]::clone);
            try {
                return hpke().open(sealed, seed, associated, live, null);
            } finally {
                Arrays.fill(live, (byte) 0);
            }
        }
    }

    @Override
    public void close() {
        preSharedKey.close();
    }

    private static Hpke hpke() {
        return Hpke.withPreSharedKey(INFO, PSK_ID);
    }
}
