package org.daybook.session.unlock;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.casefile.entry.Entry.DiaryOpened.Way;
import org.daybook.crypto.Argon2Cost;
import org.daybook.crypto.KeyDerivation;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.session.DiaryKeys;
import org.daybook.session.Environment;
import org.daybook.session.Session;
import org.daybook.session.SessionOpening;
import org.daybook.session.UnlockSecret;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;

/**
 * Creates and unlocks diaries. Blocking, a second or two for the key derivation: not for the interface thread. The
 * caller closes the passphrases and codes.
 */
public final class Diaries {
    private final Environment environment;
    private final Supplier<Argon2Cost> cost;
    private final VaultFile vaultFile;

    /**
     * Failed attempts noted in a locked file.
     *
     * @param count how many since it was last unlocked
     * @param last when the newest was made
     * @param needsKeyFile whether the passphrase opens the diary only together with a key file
     */
    public record FailedTries(int count, Optional<OffsetDateTime> last, boolean needsKeyFile) {}

    /** A way to open a diary. */
    @FunctionalInterface
    private interface Opens {
        Session open() throws VaultFailure;
    }

    public Diaries(Environment environment) {
        // Not a method reference, which would load the cryptography library, and check its signature, at the start.
        this(environment, () -> KeyDerivation.calibrate());
    }

    /** @param cost of a new passphrase; measured on this computer except in tests */
    public Diaries(Environment environment, Supplier<Argon2Cost> cost) {
        this(environment, cost, new VaultFile(environment.clock(), environment.random()));
    }

    /** @param vaultFile creates and unlocks the files; tests give one that derives each key only once */
    public Diaries(Environment environment, Supplier<Argon2Cost> cost, VaultFile vaultFile) {
        this.environment = environment;
        this.cost = cost;
        this.vaultFile = vaultFile;
    }

    /** The cost of a new passphrase on this computer. Measuring it takes two seconds. */
    public Argon2Cost newCost() {
        return cost.get();
    }

    /** Creates a diary and opens it. */
    public Session create(Path file, Passphrase passphrase, RecoveryCode code) throws VaultFailure {
        return create(file, new DerivedDiaries.NewKeys(passphrase, code));
    }

    /** Creates a diary and opens it; its code is shown before the file gets its name. */
    public Session create(Path file, DerivedDiaries.NewKeys keys) throws VaultFailure {
        return openNew(file, vaultFile.create(file, keys.passphrase(), keys.code(), cost.get(), vault -> {
            environment.ledger(vault).start();
            keys.whole().run();
        }));
    }

    /** Unlocks a diary. */
    public Session unlock(Path file, Passphrase passphrase) throws VaultFailure {
        return unlock(file, new UnlockSecret.OfPassphrase(passphrase));
    }

    /** Unlocks a diary by its recovery code, to be followed by {@link DiaryKeys#setPassphrase}. */
    public Session unlock(Path file, RecoveryCode code) throws VaultFailure {
        return unlock(file, new UnlockSecret.OfCode(code));
    }

    /**
     * Unlocks a diary by what was typed.
     *
     * @throws VaultFailure.AccessExpired if it was a colleague's own key whose access ended by its date
     */
    public Session unlock(Path file, UnlockSecret key) throws VaultFailure {
        return unlock(file, key, true);
    }

    /**
     * Unlocks a diary from which something is to be read or copied elsewhere, without the timeline and the search, for
     * which a large one would need twice the memory. If its own disk is full, its passphrase opens it read-only, as by
     * {@link #look}, so that it can still be saved to a memory stick.
     */
    public Session unlockToRead(Path file, UnlockSecret key) throws VaultFailure {
        try {
            return unlock(file, key, false);
        } catch (VaultFailure.NoSpace full) {
            if (!(key instanceof UnlockSecret.OfPassphrase)) {
                throw full;
            }
            return readable(file, () -> open(key.look(vaultFile, file), key.way(), false));
        }
    }

    private Session unlock(Path file, UnlockSecret key, boolean isIndexed) throws VaultFailure {
        return readable(file, () -> open(key.unlock(vaultFile, file), key.way(), isIndexed));
    }

    /**
     * Opens a diary, such as a backup, read-only: nothing can be recorded, and nothing is written to the file or
     * beside it.
     */
    public Session look(Path file, UnlockSecret key) throws VaultFailure {
        return readable(file, () -> open(key.look(vaultFile, file), key.way(), true));
    }

    /** Makes diaries of others. */
    public DerivedDiaries derived() {
        return new DerivedDiaries(this, environment, vaultFile);
    }

    /** The failed attempts noted in a locked file. */
    public FailedTries failedTries(Path file) throws VaultFailure {
        VaultFile.FailedTries tries = vaultFile.failedTries(file);
        return new FailedTries(tries.count(), tries.newest(), tries.needsKeyFile());
    }

    /**
     * Opens a diary, and tries again if SQLite calls it damaged although every byte can be read: SQLite reports a
     * damaged file and a failed read from the disk in the same way.
     *
     * @throws VaultFailure.CannotReadOrWrite if the disk still refuses
     */
    private static Session readable(Path file, Opens opening) throws VaultFailure {
        try {
            return opening.open();
        } catch (VaultFailure.Damaged damaged) {
            readWhole(file);
            return opening.open();
        }
    }

    private static void readWhole(Path file) throws VaultFailure {
        try (InputStream in = Files.newInputStream(file)) {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("read");
        }
    }

    /** Opens a diary that was just created; if it cannot be opened, its file is removed. */
    Session openNew(Path file, OpenVault vault) throws VaultFailure {
        boolean opened = false;
        try {
            Session session = open(vault, Way.PASSPHRASE, true);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                VaultFile.giveUp(file);
            }
        }
    }

    private Session open(OpenVault vault, Way way, boolean isIndexed) throws VaultFailure {
        boolean opened = false;
        try {
            Session session = new SessionOpening(vault, environment).open(cost, way, isIndexed);
            opened = true;
            return session;
        } finally {
            if (!opened) {
                vault.close();
            }
        }
    }
}
