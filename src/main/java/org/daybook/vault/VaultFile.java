package org.daybook.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.crypto.AgreementKey;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.crypto.SecretBytes;
import org.daybook.files.WorkingFile;
import org.daybook.vault.OpenVault.VaultWork;
import org.daybook.vault.page.DiskProbe;
import org.daybook.vault.seal.SealedDrafts;
import org.daybook.vault.seal.VaultKeys;

/**
 * A diary's file while it is locked: creates it, unlocks it, and reads what can be seen without a passphrase.
 *
 * <p>Blocking, about a second for the key derivation; not for the interface thread.
 */
public final class VaultFile {
    private static final int VAULT_ID_BYTES = 16;

    private final Clock clock;
    private final SecureRandom random;
    private final Function<Passphrase, Unlocker> byPassphrase;

    /**
     * Notes of failed attempts.
     *
     * @param count how many
     * @param newest when the newest was made
     * @param needsKeyFile whether the passphrase opens the file only together with a key file
     */
    public record FailedTries(int count, Optional<OffsetDateTime> newest, boolean needsKeyFile) {}

    /** Decides whether a colleague's key trusts who gave it access to a vault. */
    @FunctionalInterface
    public interface SenderCheck {
        /** Refuses a sender whom the colleague does not know as the one of that vault. */
        void require(ByteSequence vaultId, ByteSequence sender) throws VaultFailure.SenderNotConfirmed;
    }

    /** Writes what a new vault begins with, before the file gets its name. */
    @FunctionalInterface
    public interface VaultInitialiser {
        void begin(OpenVault vault) throws VaultFailure;
    }

    public VaultFile(Clock clock, SecureRandom random) {
        this(clock, random, Unlocker::by);
    }

    /** @param byPassphrase how a passphrase unlocks; other than {@link Unlocker#by(Passphrase)} only in tests */
    VaultFile(Clock clock, SecureRandom random, Function<Passphrase, Unlocker> byPassphrase) {
        this.clock = clock;
        this.random = random;
        this.byPassphrase = byPassphrase;
    }

    /**
     * Makes a new vault. It gets its name only when it is whole and forced to the disk.
     *
     * @param cost of the passphrase; {@link org.daybook.crypto.KeyDerivation#calibrate()} measures it
     * @param beginning what a new vault begins with; if it fails there is no vault
     * @return the open vault, which the caller closes
     * @throws VaultFailure.AlreadyThere if the name is taken, in which case nothing is touched; after any other
     * failure there is no such file
     */
    public OpenVault create(
            Path file, Passphrase passphrase, RecoveryCode code, Argon2Cost cost, VaultInitialiser beginning)
            throws VaultFailure {
        try (WorkingFile working = NewVaultFile.of(file);
                SecretBytes vaultKey = SecretBytes.random(random, VaultKeys.KEY_BYTES);
                KeySlots.NewLock lock = KeySlots.NewLock.of(code, random)) {
            try (OpenVault vault =
                    lay(working.path(), vaultKey, new KeySlots.Secrets(passphrase, cost, lock, _ -> true))) {
                beginning.begin(vault);
            }
            NewVaultFile.put(working);
            return reopenNew(file, vaultKey);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("move");
        }
    }

    /**
     * Refuses a name that is taken, before long work whose result is to get it.
     *
     * @throws VaultFailure.AlreadyThere as {@link #create} does
     */
    public static void requireFree(Path file) throws VaultFailure {
        NewVaultFile.requireFree(file);
    }

    /**
     * Unlocks a vault.
     *
     * @return the open vault, which the caller closes. Look at {@link OpenVault#findings()} before writing to it
     * @throws VaultFailure.WrongPassphrase after noting the attempt in the file; all other failures change nothing
     */
    public OpenVault unlock(Path file, Passphrase passphrase) throws VaultFailure {
        return unlock(file, byPassphrase.apply(passphrase));
    }

    /**
     * Unlocks a vault by its recovery code.
     *
     * @return the open vault, which the caller closes
     * @throws VaultFailure.WrongRecoveryCode after noting the attempt in the file
     */
    public OpenVault unlock(Path file, RecoveryCode code) throws VaultFailure {
        return unlock(file, Unlocker.by(code));
    }

    /**
     * Unlocks a vault by a colleague's own key.
     *
     * @param check is asked about the sender of what opens
     * @return the open vault, which the caller closes; {@link VaultAccess#openedBy()} says whose key it was
     * @throws VaultFailure.NoAccess if no slot is for this key
     * @throws VaultFailure.SlotChanged if one is, but does not open
     * @throws VaultFailure.SenderNotConfirmed if {@code check} refuses
     */
    public OpenVault unlock(Path file, AgreementKey own, SenderCheck check) throws VaultFailure {
        return unlock(file, Unlocker.by(own, check));
    }

    /** Unlocks a vault read-only by a colleague's own key, otherwise as {@link #look(Path, Passphrase)}. */
    public OpenVault look(Path file, AgreementKey own, SenderCheck check) throws VaultFailure {
        return look(file, Unlocker.by(own, check));
    }

    OpenVault unlock(Path file, Unlocker unlocking) throws VaultFailure {
        return open(LockedVaultOpener.open(file), file, unlocking);
    }

    /**
     * Unlocks a vault read-only, such as a backup. Nothing is written to the file or its folder, so that it may be on
     * a read-only disk; no failed attempt is noted.
     *
     * @return the open vault, which refuses every write, and which the caller closes
     * @throws VaultFailure.Unfinished if there is a journal beside it
     */
    public OpenVault look(Path file, Passphrase passphrase) throws VaultFailure {
        return look(file, byPassphrase.apply(passphrase));
    }

    /** Unlocks a vault read-only by its recovery code, otherwise as {@link #look(Path, Passphrase)}. */
    public OpenVault look(Path file, RecoveryCode code) throws VaultFailure {
        return look(file, Unlocker.by(code));
    }

    OpenVault look(Path file, Unlocker unlocking) throws VaultFailure {
        return open(LockedVaultOpener.openToLook(file), file, unlocking);
    }

    /** Puts right the pages of a closed vault that are broken and kept twice, so that it can be written to. */
    public static void restoreLostPages(Path file) throws VaultFailure {
        LockedVaultOpener.restoreLostPages(file);
    }

    /** Reads a closed file to its end, unless the disk refuses, and says whether it is shorter than it should be. */
    public static boolean isCutShort(Path file) throws VaultFailure.CannotRead {
        try (DiskProbe probe = new DiskProbe(file)) {
            return probe.isCutShort();
        } catch (IOException e) {
            throw new VaultFailure.CannotRead();
        }
    }

    /** The failed attempts noted in the file since it was last unlocked. */
    public FailedTries failedTries(Path file) throws VaultFailure {
        try (Database database = LockedVaultOpener.openAnyhow(file)) {
            List<OffsetDateTime> newest = FailedAttempts.list(database, 1);
            return new FailedTries(
                    FailedAttempts.count(database), newest.stream().findFirst(), needsKeyFile(database));
        }
    }

    /** Damage is reported when the file is unlocked. */
    private static boolean needsKeyFile(Database database) throws VaultFailure {
        try {
            return KeySlots.read(database, Database.run(() -> VaultHeader.read(database)))
                    .needsKeyFile();
        } catch (VaultFailure.Damaged | VaultFailure.NewerFormat e) {
            return false;
        }
    }

    /** Takes ownership of {@code database}. */
    private OpenVault open(Database database, Path file, Unlocker unlocking) throws VaultFailure {
        return VaultWork.orClose(database::close, () -> {
            VaultHeader header = Database.run(() -> VaultHeader.read(database));
            KeySlots slots = KeySlots.read(database, header);
            Optional<Unlocker.UnlockedKeys> opened = unlocking.keys(slots.list(), header);
            if (opened.isEmpty()) {
                if (!database.isToLook() && unlocking.isGuess()) {
                    FailedAttempts.note(database, OffsetDateTime.now(clock));
                }
                throw unlocking.refusal(slots.list());
            }
            if (!database.isToLook()) {
                database.compareWith(file);
            }
            OpenVault vault = new OpenVault(
                    file,
                    database,
                    new UnlockedVault(
                            header,
                            slots,
                            opened.get().keys(),
                            unlocking.proves(header),
                            opened.get().by(),
                            unlocking.renewal(header, random)),
                    random);
            if (database.isToLook()) {
                vault.lookOnly(VaultFailure.LookOnly.LookOnlyReason.VIEWED);
            }
            return vault;
        });
    }

    /** Creates the tables of an empty vault in a new file. */
    private OpenVault lay(Path file, SecretBytes vaultKey, KeySlots.Secrets secrets) throws VaultFailure {
        Database database = Database.create(file);
        return VaultWork.orClose(database::close, () -> {
            byte[] vaultId = new byte[VAULT_ID_BYTES];
            random.nextBytes(vaultId);
            VaultHeader header = VaultHeader.newest(vaultId);
            KeySlots slots = KeySlots.first(vaultKey, header, secrets, random);
            VaultKeys keys = new VaultKeys(vaultKey.copy(), vaultId);
            return VaultWork.orClose(keys::close, () -> {
                Database.run(() -> Schema.layOut(database));
                database.transaction(() -> {
                    Schema.create(database);
                    header.write(database);
                    slots.write(database, header);
                    new VaultState(header, slots, 0, HashChain.start(vaultId), SealedDrafts.none())
                            .writeHead(database, keys);
                    return database;
                });
                NewVaultFile.forOwnerOnly(file);
                return new OpenVault(file, database, UnlockedVault.of(header, slots, keys), random);
            });
        });
    }

    private OpenVault reopenNew(Path file, SecretBytes vaultKey) throws VaultFailure {
        return VaultWork.orClose(() -> giveUp(file), () -> {
            try {
                return open(LockedVaultOpener.open(file), file, Unlocker.by(vaultKey));
            } catch (VaultFailure.Damaged e) {
                // It was written this moment and forced to the disk: it cannot be damaged, only misread.
                throw new VaultFailure.CannotRead();
            }
        });
    }

    /** Removes a new, closed vault that is not wanted after all. */
    public static void giveUp(Path file) {
        NewVaultFile.remove(file);
    }
}
