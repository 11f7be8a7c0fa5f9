package org.daybook.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.SecureRandom;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoverySealer;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;

/**
 * One way to the vault key. Everything in it but the wrapped key itself is the wrap's associated data.
 *
 * @param id its number, from 1
 * @param kind {@link #PASSPHRASE} or {@link #RECOVERY}; another is a newer version's and left alone
 * @param kdf how a key is made from what is typed
 * @param salt 32 random bytes
 * @param memoryKib of Argon2id; 0 for a recovery code
 * @param iterations of Argon2id; 0 for a recovery code
 * @param parallelism of Argon2id; 0 for a recovery code
 * @param wrappedKey the sealed vault key
 * @param publicKey the HPKE public key of a recovery code; empty for a passphrase
 */
record Slot(
        long id,
        String kind,
        String kdf,
        byte[] salt,
        long memoryKib,
        long iterations,
        long parallelism,
        byte[] wrappedKey,
        byte[] publicKey) {
    static final String PASSPHRASE = "passphrase";
    static final String RECOVERY = "recovery";
    static final String ARGON2ID = "argon2id";
    static final String HKDF = "hkdf-sha256";
    static final int SALT_BYTES = 32;

    private static final String ASSOCIATED = "daybook.slot.v1";
    private static final String CHECK = "daybook.slot-check.v1";

    /** Wraps {@code vaultKey} under a passphrase. Takes about a second. */
    static Slot ofPassphrase(
            long id,
            Passphrase passphrase,
            Argon2Cost cost,
            SecretBytes vaultKey,
            byte[] vaultId,
            SecureRandom random) {
        Slot open = new Slot(
                id,
                PASSPHRASE,
                ARGON2ID,
                newSalt(random),
                cost.memoryKib(),
                cost.iterations(),
                cost.parallelism(),
                new byte[0],
                new byte[0]);
        try (SecretBytes key = KeyDerivation.fromPassphrase(passphrase, open.salt, cost)) {
            return open.with(vaultKey.reveal(plain -> new Sealer(key).seal(plain, open.associated(vaultId))));
        }
    }

    /** Seals {@code vaultKey} to a recovery code. */
    static Slot ofRecoveryCode(long id, RecoveryCode code, SecretBytes vaultKey, byte[] vaultId, SecureRandom random) {
        byte[] salt = newSalt(random);
        byte[] publicKey = RecoverySealer.publicKey(code, salt);
        return new Slot(id, RECOVERY, HKDF, salt, 0, 0, 0, new byte[0], publicKey).resealed(vaultKey, vaultId);
    }

    /** The same recovery slot with another vault key in it, which needs no secret of its holder. */
    Slot resealed(SecretBytes vaultKey, byte[] vaultId) {
        return with(RecoverySealer.seal(vaultKey, publicKey, associated(vaultId)));
    }

    /**
     * Opens a passphrase slot.
     *
     * @return the vault key, which the caller closes
     */
    SecretBytes open(Passphrase passphrase, byte[] vaultId) throws AuthenticationFailure, VaultFailure {
        if (!kdf.equals(ARGON2ID) || !Argon2Cost.isBounded(memoryKib, iterations, parallelism)) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.Part.SLOTS);
        }
        Argon2Cost cost = new Argon2Cost((int) memoryKib, (int) iterations, (int) parallelism);
        try (SecretBytes key = KeyDerivation.fromPassphrase(passphrase, salt, cost)) {
            return SecretBytes.taking(new Sealer(key).open(wrappedKey, associated(vaultId)));
        } catch (OutOfMemoryError e) {
            // All of it is the derivation's own array, which is free again; a diary made on a larger computer.
            throw new VaultFailure.NotEnoughMemory();
        }
    }

    /**
     * Opens a recovery slot.
     *
     * @return the vault key, which the caller closes
     */
    SecretBytes open(RecoveryCode code, byte[] vaultId) throws AuthenticationFailure {
        return RecoverySealer.open(wrappedKey, code, salt, associated(vaultId));
    }

    boolean isPassphrase() {
        return kind.equals(PASSPHRASE);
    }

    boolean isRecovery() {
        return kind.equals(RECOVERY);
    }

    /** Whether a new vault key can be sealed for its holder without a secret of theirs. */
    boolean hasPublicKey() {
        return publicKey.length == RecoverySealer.PUBLIC_KEY_BYTES;
    }

    /** SHA-256 over the whole row. */
    byte[] check(byte[] vaultId) {
        return Hashes.framed(CHECK, associated(vaultId), wrappedKey);
    }

    private byte[] associated(byte[] vaultId) {
        return Hashes.frame(
                ASSOCIATED,
                vaultId,
                Hashes.int64(Schema.FORMAT),
                Hashes.int64(id),
                kind.getBytes(UTF_8),
                kdf.getBytes(UTF_8),
                salt,
                Hashes.int64(memoryKib),
                Hashes.int64(iterations),
                Hashes.int64(parallelism),
                publicKey);
    }

    private Slot with(byte[] wrapped) {
        return new Slot(id, kind, kdf, salt, memoryKib, iterations, parallelism, wrapped, publicKey);
    }

    private static byte[] newSalt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
