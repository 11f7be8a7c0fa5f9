package org.daybook.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.AuthenticationFailure;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;

/**
 * A diary's file while it is locked: making one, unlocking one, and what can be seen without a passphrase.
 *
 * <p>Blocking, about a second for the key derivation; not for the interface thread.
 */
public final class VaultFile {
    private static final String UNFINISHED = ".part";
    private static final int VAULT_ID_BYTES = 16;
    private static final int PAGE_BYTES = 4096;

    private final Clock clock;
    private final SecureRandom random;

    /**
     * Notes of failed tries.
     *
     * @param count how many
     * @param newest when the newest was made
     */
    public record FailedTries(int count, Optional<OffsetDateTime> newest) {}

    @FunctionalInterface
    private interface SlotOpener {
        SecretBytes open(Slot slot, byte[] vaultId) throws AuthenticationFailure, VaultFailure;
    }

    public VaultFile(Clock clock, SecureRandom random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * Makes a new vault. It gets its name only when it is whole and forced to the disk.
     *
     * @param cost of the passphrase; {@link org.daybook.crypto.KeyDerivation#calibrate()} measures it
     * @return the open vault, which the caller closes
     * @throws VaultFailure.AlreadyThere if there is anything of that name, which is not touched
     */
    public OpenVault create(Path file, Passphrase passphrase, RecoveryCode code, Argon2Cost cost) throws VaultFailure {
        if (Files.exists(file)) {
            throw new VaultFailure.AlreadyThere();
        }
        Path unfinished = unfinished(file);
        try {
            try (Database database = Database.create(unfinished)) {
                Database.run(() -> {
                    database.execute("PRAGMA page_size=" + PAGE_BYTES);
                    database.execute("PRAGMA auto_vacuum=INCREMENTAL");
                    return database;
                });
                database.transaction(() -> lay(database, passphrase, code, cost));
            }
            forOwnerOnly(unfinished);
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            forceFolder(file);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("move");
        } finally {
            removeUnfinished(unfinished);
        }
        return unlock(file, passphrase);
    }

    /**
     * Unlocks a vault.
     *
     * @return the open vault, which the caller closes. Look at {@link OpenVault#findings()} before writing to it
     * @throws VaultFailure.WrongPassphrase after noting the try in the file; all other failures change nothing
     */
    public OpenVault unlock(Path file, Passphrase passphrase) throws VaultFailure {
        return open(
                file, Slot::isPassphrase, (slot, id) -> slot.open(passphrase, id), new VaultFailure.WrongPassphrase());
    }

    /**
     * Unlocks a vault by its recovery code.
     *
     * @return the open vault, which the caller closes
     * @throws VaultFailure.WrongRecoveryCode after noting the try in the file
     */
    public OpenVault unlock(Path file, RecoveryCode code) throws VaultFailure {
        return open(file, Slot::isRecovery, (slot, id) -> slot.open(code, id), new VaultFailure.WrongRecoveryCode());
    }

    /** The failed tries noted in the file since it was last unlocked. */
    public FailedTries failedTries(Path file) throws VaultFailure {
        try (Database database = openChecked(file)) {
            List<OffsetDateTime> newest = Attempts.list(database, 1);
            return new FailedTries(Attempts.count(database), newest.stream().findFirst());
        }
    }

    private OpenVault open(Path file, Predicate<Slot> kind, SlotOpener opener, VaultFailure refusal)
            throws VaultFailure {
        Database database = openChecked(file);
        boolean handedOver = false;
        try {
            Header header = Database.run(() -> Header.read(database));
            Slots slots = Slots.read(database, header.vaultId());
            for (Slot slot : slots.list()) {
                if (!kind.test(slot)) {
                    continue;
                }
                try {
                    VaultKeys keys = new VaultKeys(opener.open(slot, header.vaultId()), header.vaultId());
                    OpenVault vault = new OpenVault(file, database, header, slots, keys, random);
                    handedOver = true;
                    return vault;
                } catch (AuthenticationFailure e) {
                    continue;
                }
            }
            Attempts.note(database, OffsetDateTime.now(clock));
            throw refusal;
        } finally {
            if (!handedOver) {
                database.close();
            }
        }
    }

    private Object lay(Database database, Passphrase passphrase, RecoveryCode code, Argon2Cost cost)
            throws SQLException {
        Schema.create(database);
        byte[] vaultId = new byte[VAULT_ID_BYTES];
        random.nextBytes(vaultId);
        Header header = new Header(Schema.FORMAT, vaultId, true);
        header.write(database);
        try (VaultKeys keys = new VaultKeys(SecretBytes.random(random, VaultKeys.KEY_BYTES), vaultId)) {
            Slots slots = new Slots(
                    List.of(
                            Slot.ofPassphrase(1, passphrase, cost, keys.vaultKey(), vaultId, random),
                            Slot.ofRecoveryCode(2, code, keys.vaultKey(), vaultId, random)),
                    true);
            slots.write(database, vaultId);
            new Head(0, HashChain.start(vaultId), slots.hash(vaultId)).write(database, keys, vaultId);
        }
        return header;
    }

    private static Database openChecked(Path file) throws VaultFailure {
        if (!Files.isRegularFile(file)) {
            throw new VaultFailure.Missing();
        }
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(file) || folder == null || !Files.isWritable(folder)) {
            throw new VaultFailure.ReadOnly();
        }
        try {
            // The size alone is asked for: the file is opened by SQLite and nothing else.
            long size = Files.size(file);
            if (size == 0) {
                throw new VaultFailure.Empty();
            }
            // SQLite takes a file shorter than a page for a new database, and would lay one out over it.
            if (size < PAGE_BYTES) {
                throw new VaultFailure.NotAVault();
            }
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("size");
        }
        Database database = Database.open(file);
        boolean checked = false;
        try {
            database.lock();
            Database.run(() -> {
                Schema.check(database);
                return database;
            });
            checked = true;
            return database;
        } finally {
            if (!checked) {
                database.close();
            }
        }
    }

    /** The name under which a file is written until it is whole; never one that is there already. */
    static Path unfinished(Path file) {
        return file.resolveSibling(
                file.getFileName() + "-" + UUID.randomUUID().toString().substring(0, 8) + UNFINISHED);
    }

    /** Lets nobody else on the computer read it, where the system has such a thing. */
    static void forOwnerOnly(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException | IOException e) {
            // Windows and memory sticks have no such permissions; the file is ciphertext all the same.
        }
    }

    /** Makes a new name in a folder durable, where the system has such a thing. */
    static void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folder as a file, and writes names through by itself.
        }
    }

    /** Removes what an interrupted or refused writing left under its working name. */
    static void removeUnfinished(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + "-journal"));
        } catch (IOException e) {
            // It is ciphertext, and the failure that led here is the one to tell.
        }
    }
}
