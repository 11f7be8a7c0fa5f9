package org.daybook.session.unlock;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.daybook.casefile.entry.Entry.DiaryOpened.UnlockWay;
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
import org.daybook.vault.OpenVault.VaultWork;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.daybook.vault.VaultFile;
import org.daybook.vault.VaultFile.FailedTries;

/**
 * Creates and unlocks diaries. Blocking, a second or two for the key derivation: not for the interface thread. The
 * caller closes the passphrases and codes.
 */
public final class Diaries {
    /** Some 20,000 incidents. */
    private static final long HELD_TO_READ = 32L << 20;

    private final Environment environment;
    private final Supplier<Argon2Cost> cost;
    private final VaultFile vaultFile;
    private final DiaryOpening opening;

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
        this.opening = new DiaryOpening(vaultFile);
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
     * which a large one would need twice the memory. Where nothing can be written to it, it is opened read-only, as by
     * {@link #look}: so it can still be saved from a disk that is full, though only by its owner, since what a
     * colleague does is to be recorded.
     */
    public Session unlockToRead(Path file, UnlockSecret key) throws VaultFailure {
        try {
            return unlockAnyhow(file, key, false);
        } catch (VaultFailure.NoSpace full) {
            if (!(key instanceof UnlockSecret.OfPassphrase)) {
                throw full;
            }
            return look(file, key, LookOnlyReason.FULL, false);
        }
    }

    /** Unlocks a diary, read-only where its file or its folder cannot be written to. */
    public Session unlockAnyhow(Path file, UnlockSecret key) throws VaultFailure {
        return unlockAnyhow(file, key, true);
    }

    private Session unlockAnyhow(Path file, UnlockSecret key, boolean isIndexed) throws VaultFailure {
        try {
            return unlock(file, key, isIndexed);
        } catch (VaultFailure.ReadOnly e) {
            return look(file, key, LookOnlyReason.PLACE, isIndexed);
        }
    }

    /** One that cannot be written to because it is damaged is opened read-only, if all of it can be read. */
    private Session unlock(Path file, UnlockSecret key, boolean isIndexed) throws VaultFailure {
        try {
            return opening.readable(file, () -> {
                DiaryOpening.OpenedVault opened = opening.toWrite(file, key);
                return open(opened.vault(), key.way(), isIndexed, opened.isRepaired());
            });
        } catch (VaultFailure.Damaged damaged) {
            try {
                return look(file, key, LookOnlyReason.DAMAGED, isIndexed);
            } catch (VaultFailure e) {
                throw damaged;
            }
        }
    }

    /**
     * Opens a diary, such as a backup, read-only: nothing can be recorded, and nothing is written to the file or
     * beside it.
     */
    public Session look(Path file, UnlockSecret key) throws VaultFailure {
        return look(file, key, LookOnlyReason.VIEWED, true);
    }

    private Session look(Path file, UnlockSecret key, LookOnlyReason why, boolean isIndexed) throws VaultFailure {
        return opening.readable(file, () -> {
            OpenVault vault = key.look(vaultFile, file);
            vault.lookOnly(why);
            return open(vault, key.way(), isIndexed, false);
        });
    }

    /** How every diary is opened, also to be read without a session. */
    public DiaryOpening opening() {
        return opening;
    }

    public DerivedDiaries derived() {
        return new DerivedDiaries(this, environment, vaultFile, opening);
    }

    /** The failed attempts noted in a locked file. */
    public FailedTries failedTries(Path file) throws VaultFailure {
        return vaultFile.failedTries(file);
    }

    /** Opens a diary that was just created; if it cannot be opened, its file is removed. */
    Session openNew(Path file, OpenVault vault) throws VaultFailure {
        return VaultWork.orClose(() -> VaultFile.giveUp(file), () -> open(vault, UnlockWay.PASSPHRASE, true, false));
    }

    private Session open(OpenVault vault, UnlockWay way, boolean isIndexed, boolean isRepaired) throws VaultFailure {
        return VaultWork.orClose(vault::close, () -> {
            if (!isIndexed) {
                vault.relocation().holdAtMost(HELD_TO_READ);
            }
            return new SessionOpening(vault, environment, isRepaired).open(cost, way, isIndexed);
        });
    }
}
