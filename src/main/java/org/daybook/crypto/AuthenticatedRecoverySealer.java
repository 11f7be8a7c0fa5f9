package org.daybook.crypto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Seals a key so that a recovery code opens it, and so that nobody could have sealed it who knew neither the code nor a
 * key that was sealed so before.
 *
 * <p>{@link RecoveryHpke}, PSK mode. Key pair and pre-shared key are derived from code and salt. The public key may lie open, so that a new key can be sealed
 * without the code; the pre-shared key is what proves the sealing, and its keeper seals it. What {@link RecoverySealer}
 * seals, anybody who sees the public key could have sealed. Closing this wipes the pre-shared key.
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

    /** Takes {@code preSharedKey} over. */
    public AuthenticatedRecoverySealer(byte[] publicKey, SecretBytes preSharedKey) {
        this.publicKey = publicKey.clone();
        this.preSharedKey = preSharedKey;
    }

    /** The lock of a code with this salt; the caller closes it. */
    public static AuthenticatedRecoverySealer of(RecoveryCode code, byte[] salt) {
        return new AuthenticatedRecoverySealer(
                hpke().publicKey(code, salt), KeyDerivation.fromCode(code, salt, PSK_INFO));
    }

    /** The public half of the code's key pair, {@link RecoverySealer#PUBLIC_KEY_BYTES} long. */
    public byte[] publicKey() {
        return publicKey.clone();
    }

    /** What proves who seals, which stays this lock's to close. */
    public SecretBytes preSharedKey() {
        return preSharedKey;
    }

    /** Seals {@code key}, bound to {@code associated}. */
    public byte[] seal(SecretBytes key, byte[] associated) {
        return key.reveal(plain -> preSharedKey.reveal(psk -> hpke().seal(plain, publicKey, associated, psk)));
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @return a key that the caller closes
     * @throws AuthenticationFailure if the code is another, or whoever sealed it knew neither code nor pre-shared key
     */
    public static SecretBytes open(byte[] sealed, RecoveryCode code, byte[] salt, byte[] associated)
            throws AuthenticationFailure {
        try (SecretBytes psk = KeyDerivation.fromCode(code, salt, PSK_INFO)) {
            byte[] live = psk.reveal(byte[]::clone);
            try {
                return hpke().open(sealed, code, salt, associated, live);
            } finally {
                Arrays.fill(live, (byte) 0);
            }
        }
    }

    @Override
    public void close() {
        preSharedKey.close();
    }

    private static RecoveryHpke hpke() {
        return new RecoveryHpke(KEY_INFO, INFO, PSK_ID);
    }
}
