package org.daybook.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticatedRecoverySealer;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.Hashes;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.RecoverySealer;
import org.daybook.crypto.Sealer;
import org.daybook.crypto.SecretBytes;

/**
 * One way to the vault key. Everything in it except the wrapped key is the associated data of the wrap.
 *
 * @param id its number, from 1
 * @param kind {@link #PASSPHRASE}, {@link #RECOVERY} or {@link #COLLEAGUE}; other kinds are of a newer version and left
 * alone
 * @param kdf how the key is derived from what is typed
 * @param salt 32 random bytes
 * @param memoryKib of Argon2id; 0 for a recovery code
 * @param iterations of Argon2id; 0 for a recovery code
 * @param parallelism of Argon2id; 0 for a recovery code; of a colleague who may only look, the numbers of the parts that
 * the slot opens, as bits
 * @param wrappedKey the sealed vault key, or what is needed to look; in a recovery slot from format 2 on, followed by the pre-shared key, and in a
 * colleague's by the sender's secret, each sealed under the vault key
 * @param publicKey the HPKE public key of a recovery code; of a colleague, followed by that of the sender; empty for a
 * passphrase
 */
record KeySlot(
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
    static final String COLLEAGUE = "colleague";
    static final String ARGON2ID = "argon2id";
    static final String ARGON2ID_AND_FILE = "argon2id+file";
    static final String HKDF = "hkdf-sha256";
    static final String HPKE_AUTH = "hpke-auth";
    static final String HPKE_AUTH_LOOK = "hpke-auth-look";
    static final int SALT_BYTES = 32;

    private static final String ASSOCIATED = "daybook.slot.v1";
    private static final String CHECK = "daybook.slot-check.v1";

    /** The purpose of the key that seals the pre-shared key of a recovery slot, for the next vault key. */
    private static final String PSK_KEY = "daybook.recovery-psk-key.v1";

    private static final int KEY_BYTES = AgreementKey.PUBLIC_KEY_BYTES;

    /** Of the sender's secret, sealed. */
    private static final int KEPT_BYTES = AgreementKey.SEED_BYTES + Sealer.OVERHEAD;

    /** Wraps {@code vaultKey} under a passphrase. Takes about a second. */
    static KeySlot ofPassphrase(
            long id,
            Passphrase passphrase,
            Argon2Cost cost,
            SecretBytes vaultKey,
            VaultHeader header,
            SecureRandom random) {
        KeySlot open = new KeySlot(
                id,
                PASSPHRASE,
                passphrase.hasKeyFile() ? ARGON2ID_AND_FILE : ARGON2ID,
                newSalt(random),
                cost.memoryKib(),
                cost.iterations(),
                cost.parallelism(),
                new byte[0],
                new byte[0]);
        try (SecretBytes key = open.derived(passphrase, cost)) {
            return open.with(vaultKey.reveal(plain -> new Sealer(key).seal(plain, open.associated(header))));
        }
    }

    /** Seals {@code vaultKey} so that the code of {@code lock} opens it. */
    static KeySlot ofRecovery(
            long id, byte[] salt, AuthenticatedRecoverySealer lock, SecretBytes vaultKey, VaultHeader header) {
        KeySlot open = new KeySlot(id, RECOVERY, HKDF, salt, 0, 0, 0, new byte[0], lock.publicKey());
        byte[] associated = open.associated(header);
        byte[] sealed = lock.seal(vaultKey, associated);
        try (SecretBytes key = preSharedKeyKey(vaultKey, header)) {
            byte[] kept = lock.preSharedKey().reveal(psk -> new Sealer(key).seal(psk, associated));
            return open.with(joined(sealed, kept));
        }
    }

    /**
     * The same recovery slot with another vault key, which needs no secret from the holder of the code.
     *
     * @param present the vault key that it holds now
     * @param sealedWith the header it is bound to now
     * @throws AuthenticationFailure if it was changed
     */
    KeySlot resealed(SecretBytes present, VaultHeader sealedWith, SecretBytes next, VaultHeader header)
            throws AuthenticationFailure {
        if (!header.authenticatesRecovery()) {
            return with(RecoverySealer.seal(next, publicKey, associated(header)));
        }
        try (AuthenticatedRecoverySealer lock =
                new AuthenticatedRecoverySealer(publicKey, preSharedKey(present, sealedWith))) {
            return ofRecovery(id, salt, lock, next, header);
        }
    }

    /** The public key of the colleague whose slot it is. */
    byte[] recipient() {
        return Arrays.copyOf(publicKey, KEY_BYTES);
    }

    /** The public key of whoever sealed a colleague's slot. */
    byte[] sender() {
        return Arrays.copyOfRange(publicKey, KEY_BYTES, 2 * KEY_BYTES);
    }

    private SecretBytes preSharedKey(SecretBytes vaultKey, VaultHeader header) throws AuthenticationFailure {
        try (SecretBytes key = preSharedKeyKey(vaultKey, header)) {
            return kept(key, header);
        }
    }

    /** What is sealed behind the vault key for the next time. */
    SecretBytes kept(SecretBytes key, VaultHeader header) throws AuthenticationFailure {
        byte[] sealed = Arrays.copyOfRange(wrappedKey, sealedKey().length, wrappedKey.length);
        return SecretBytes.taking(new Sealer(key).open(sealed, associated(header)));
    }

    static byte[] joined(byte[] one, byte[] other) {
        return ByteBuffer.allocate(one.length + other.length)
                .put(one)
                .put(other)
                .array();
    }

    private static SecretBytes preSharedKeyKey(SecretBytes vaultKey, VaultHeader header) {
        return KeyDerivation.fromKey(vaultKey, header.vaultId(), PSK_KEY);
    }

    /**
     * Opens a passphrase slot.
     *
     * @return the vault key, which the caller closes
     * @throws VaultFailure.KeyFileNeeded if it opens only with a key file, and the passphrase has none
     */
    SecretBytes open(Passphrase passphrase, VaultHeader header) throws AuthenticationFailure, VaultFailure {
        Argon2Cost cost = cost();
        if (needsKeyFile() && !passphrase.hasKeyFile()) {
            throw new VaultFailure.KeyFileNeeded();
        }
        try (SecretBytes key = derived(passphrase, cost)) {
            return SecretBytes.taking(new Sealer(key).open(wrappedKey, associated(header)));
        } catch (OutOfMemoryError e) {
            // The array of the derivation did not fit into memory and is free again: the diary was made on a larger
            // computer.
            throw new VaultFailure.NotEnoughMemory();
        }
    }

    private SecretBytes derived(Passphrase passphrase, Argon2Cost cost) {
        return needsKeyFile()
                ? KeyDerivation.fromPassphraseAndKeyFile(passphrase, salt, cost)
                : KeyDerivation.fromPassphrase(passphrase, salt, cost);
    }

    /** Whether its passphrase opens it only together with a key file. */
    boolean needsKeyFile() {
        return kdf.equals(ARGON2ID_AND_FILE);
    }

    Argon2Cost cost() throws VaultFailure.Damaged {
        if (!(kdf.equals(ARGON2ID) || needsKeyFile()) || !Argon2Cost.isBounded(memoryKib, iterations, parallelism)) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.SLOTS);
        }
        return new Argon2Cost((int) memoryKib, (int) iterations, (int) parallelism);
    }

    /**
     * Whether it is a passphrase slot that costs less to guess, or more, than any the program writes, so that
     * somebody must have changed it.
     */
    boolean isUnlikeAny() {
        return isPassphrase()
                && Argon2Cost.isBounded(memoryKib, iterations, parallelism)
                && new Argon2Cost((int) memoryKib, (int) iterations, (int) parallelism).isNeverChosen();
    }

    /**
     * Opens a recovery slot.
     *
     * @return the vault key, which the caller closes
     * @throws VaultFailure.SlotChanged if the code is right, but the sealed key was put there by somebody who does
     * not know it
     */
    SecretBytes open(RecoveryCode code, VaultHeader header) throws AuthenticationFailure, VaultFailure.SlotChanged {
        try {
            return header.authenticatesRecovery()
                    ? AuthenticatedRecoverySealer.open(sealedKey(), code, salt, associated(header))
                    : RecoverySealer.open(wrappedKey, code, salt, associated(header));
        } catch (AuthenticationFailure e) {
            if (isOf(code)) {
                throw new VaultFailure.SlotChanged();
            }
            throw e;
        }
    }

    byte[] sealedKey() {
        int length = kdf.equals(HPKE_AUTH_LOOK)
                ? Math.max(0, wrappedKey.length - KEPT_BYTES)
                : AuthenticatedRecoverySealer.SEALED_KEY_BYTES;
        return Arrays.copyOf(wrappedKey, Math.min(wrappedKey.length, length));
    }

    /** Whether its public key is that of {@code code}, in either format. */
    private boolean isOf(RecoveryCode code) {
        try (AuthenticatedRecoverySealer lock = AuthenticatedRecoverySealer.of(code, salt)) {
            return Arrays.equals(publicKey, lock.publicKey())
                    || Arrays.equals(publicKey, RecoverySealer.publicKey(code, salt));
        }
    }

    boolean isPassphrase() {
        return kind.equals(PASSPHRASE);
    }

    boolean isColleague() {
        return kind.equals(COLLEAGUE)
                && (kdf.equals(HPKE_AUTH) || kdf.equals(HPKE_AUTH_LOOK))
                && publicKey.length == 2 * KEY_BYTES;
    }

    /** Whether it is a slot for the colleague with that public key. */
    boolean isFor(byte[] colleague) {
        return isColleague() && Arrays.equals(recipient(), colleague);
    }

    boolean isRecovery() {
        return kind.equals(RECOVERY);
    }

    /** SHA-256 over the whole row. */
    byte[] check(VaultHeader header) {
        return Hashes.framed(CHECK, associated(header), wrappedKey);
    }

    byte[] associated(VaultHeader header) {
        return Hashes.frame(
                ASSOCIATED,
                header.vaultId(),
                Hashes.int64(header.format()),
                Hashes.int64(id),
                kind.getBytes(UTF_8),
                kdf.getBytes(UTF_8),
                salt,
                Hashes.int64(memoryKib),
                Hashes.int64(iterations),
                Hashes.int64(parallelism),
                publicKey);
    }

    KeySlot with(byte[] wrapped) {
        return new KeySlot(id, kind, kdf, salt, memoryKib, iterations, parallelism, wrapped, publicKey);
    }

    static byte[] newSalt(SecureRandom random) {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
