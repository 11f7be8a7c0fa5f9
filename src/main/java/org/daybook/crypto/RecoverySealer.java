package org.daybook.crypto;

/**
 * Seals a key to a public key whose private half is derived from a recovery code, as format 1 does. Anybody who sees
 * the public key can seal another key to it, so that opening does not prove that the key comes from the diary; {@link
 * AuthenticatedRecoverySealer} replaces it.
 *
 * <p>{@link Hpke}, base mode.
 */
public final class RecoverySealer {
    /** The length of a public key, in bytes. */
    public static final int PUBLIC_KEY_BYTES = Hpke.PUBLIC_KEY_BYTES;

    private static final String KEY_INFO = "daybook.recovery.v1";
    private static final byte[] INFO = Hashes.frame("daybook.recovery-slot.v1");

    private RecoverySealer() {}

    /** The public key whose private half is derived from the code and this salt. */
    public static byte[] publicKey(RecoveryCode code, byte[] salt) {
        try (SecretBytes seed = KeyDerivation.fromCode(code, salt, KEY_INFO)) {
            return hpke().publicKey(seed);
        }
    }

    /** Seals {@code key} to {@code publicKey}, bound to {@code associated}. */
    public static byte[] seal(SecretBytes key, byte[] publicKey, byte[] associated) {
        return key.reveal(plain -> hpke().seal(plain, publicKey, associated, null, null));
    }

    /**
     * Opens what {@link #seal} made.
     *
     * @return a key that the caller closes
     * @throws AuthenticationFailure if the code is wrong, or anything was changed
     */
    public static SecretBytes open(byte[] sealed, RecoveryCode code, byte[] salt, byte[] associated)
            throws AuthenticationFailure {
        try (SecretBytes seed = KeyDerivation.fromCode(code, salt, KEY_INFO)) {
            return hpke().open(sealed, seed, associated, null, null);
        }
    }

    private static Hpke hpke() {
        return Hpke.base(INFO);
    }
}
