package org.daybook.session.unlock;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.daybook.casefile.CaseFile;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.ledger.DamagedLedger;
import org.daybook.ledger.Ledger;
import org.daybook.merge.DiaryMerge;
import org.daybook.merge.HeadingConflict;
import org.daybook.merge.MergeChoice;
import org.daybook.merge.MergeFailure;
import org.daybook.merge.MergeFailure.MergeSide;
import org.daybook.merge.MergeReport;
import org.daybook.progress.Progress;
import org.daybook.session.AccessCheck;
import org.daybook.session.Environment;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.session.salvage.Salvage;
import org.daybook.session.salvage.SalvageReport;
import org.daybook.session.salvage.SalvagedDiary;
import org.daybook.vault.DamagedVault;
import org.daybook.vault.OpenDamagedVault;
import org.daybook.vault.OpenVault;
import org.daybook.vault.OpenVault.VaultWork;
import org.daybook.vault.VaultAccess.OpenedBy;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFile;
import org.daybook.vault.VaultRestore;

/**
 * Makes diaries of others: of a damaged one, of two of one case, of a backup. Whoever does so must be allowed
 * everything in those. Blocking, a second or two for the key derivation and more for large ones: not for the interface
 * thread. The caller closes what it gives.
 */
public final class DerivedDiaries {
    private final Diaries diaries;
    private final Environment environment;
    private final VaultFile vaultFile;
    private final DiaryOpening opening;

    DerivedDiaries(Diaries diaries, Environment environment, VaultFile vaultFile, DiaryOpening opening) {
        this.diaries = diaries;
        this.environment = environment;
        this.vaultFile = vaultFile;
        this.opening = opening;
    }

    /**
     * The keys of a new diary.
     *
     * @param whole run once the new diary is complete and before it gets its name, so that the code can be shown
     * first
     */
    public record NewKeys(Passphrase passphrase, RecoveryCode code, Runnable whole) {
        /** The keys of a diary whose code is shown afterwards. */
        public NewKeys(Passphrase passphrase, RecoveryCode code) {
            this(passphrase, code, () -> {});
        }
    }

    /**
     * A new diary with everything that was recovered from a damaged one.
     *
     * @param session the open diary, which the caller closes
     * @param report what was recovered, and what was not
     */
    public record Rescued(Session session, SalvageReport report) {}

    /**
     * Creates a diary from everything in a damaged file that still authenticates, and opens it. The damaged file is
     * only read. The new one gets its name when complete; if this fails or is stopped, there is none.
     *
     * @param old what opened the damaged one
     * @param target a file that does not exist yet
     * @throws VaultFailure.WrongPassphrase without a note of the attempt, since nothing is written to the damaged
     * file
     * @throws VaultFailure.Damaged if what is needed to unlock it is gone
     */
    public Rescued salvage(Path damaged, UnlockSecret old, Path target, NewKeys keys, Progress progress)
            throws VaultFailure {
        VaultFile.requireFree(target);
        AtomicReference<SalvageReport> report = new AtomicReference<>();
        try (DamagedVault found = DamagedVault.find(damaged, progress.stage(0, 2));
                OpenDamagedVault readable = unlock(found, old)) {
            OpenVault vault = vaultFile.create(target, keys.passphrase(), keys.code(), diaries.newCost(), made -> {
                Ledger ledger = environment.ledger(made);
                ledger.start();
                report.set(new Salvage(readable, made, ledger, environment.random(), progress.stage(1, 2)).bring());
                keys.whole().run();
            });
            return new Rescued(diaries.openNew(target, vault), Objects.requireNonNull(report.get()));
        }
    }

    /**
     * A diary to be merged.
     *
     * @param key what opens it; closed by the caller
     */
    public record Mergeable(Path file, UnlockSecret key) {}

    /**
     * A new diary made by merging two.
     *
     * @param session the open diary, which the caller closes
     * @param report what came of it
     */
    public record Merged(Session session, MergeReport report) {}

    /**
     * Merges two diaries of one case into a new one, and opens that. Both are only read. The new one gets its name when
     * complete; if this fails or is stopped, there is none.
     *
     * @param choice what she says about them
     * @param target a file that does not exist yet
     */
    public Merged merge(
            Mergeable first, Mergeable second, MergeChoice choice, Path target, NewKeys keys, Progress progress)
            throws VaultFailure, MergeFailure {
        VaultFile.requireFree(target);
        try (OpenVault one = openToMerge(first, MergeSide.FIRST);
                OpenVault other = openToMerge(second, MergeSide.SECOND)) {
            DiaryMerge merge = planned(one, other, choice);
            AtomicReference<MergeReport> report = new AtomicReference<>();
            try {
                OpenVault vault = vaultFile.create(target, keys.passphrase(), keys.code(), diaries.newCost(), made -> {
                    Ledger ledger = environment.ledger(made);
                    ledger.start();
                    report.set(merge.into(made, ledger, environment.random(), progress));
                    keys.whole().run();
                });
                return new Merged(diaries.openNew(target, vault), Objects.requireNonNull(report.get()));
            } catch (VaultFailure.Damaged e) {
                if (merge.unreadable().isPresent()) {
                    throw new MergeFailure.NotWhole(merge.unreadable().get());
                }
                throw e;
            }
        }
    }

    /**
     * Checks whether two diaries can be merged, before a new one is created.
     *
     * @return whose heading is to be chosen; empty if there is nothing to choose
     * @throws MergeFailure as {@link #merge} would, but for files in them that are not whole
     */
    public Optional<HeadingConflict> requireMergeable(Mergeable first, Mergeable second, MergeChoice choice)
            throws VaultFailure, MergeFailure {
        try (OpenVault one = openToMerge(first, MergeSide.FIRST);
                OpenVault other = openToMerge(second, MergeSide.SECOND)) {
            return planned(one, other, choice).headingQuestion();
        }
    }

    private DiaryMerge planned(OpenVault one, OpenVault other, MergeChoice choice) throws MergeFailure, VaultFailure {
        return DiaryMerge.of(
                new DiaryMerge.OpenedDiary(one, environment.ledger(one)),
                new DiaryMerge.OpenedDiary(other, environment.ledger(other)),
                choice,
                environment.random());
    }

    /** Checks whether a diary opens to be merged, read-only. */
    public void requireOpens(Path file, UnlockSecret key) throws VaultFailure {
        openWhole(file, key).close();
    }

    private OpenVault openToMerge(Mergeable diary, MergeSide which) throws MergeFailure {
        try {
            return openWhole(diary.file(), diary.key());
        } catch (VaultFailure e) {
            throw new MergeFailure.CannotOpen(which, e);
        }
    }

    /**
     * Opens a diary to take all of it over into one that belongs to whoever does that.
     *
     * @throws VaultFailure.AccessDenied if it was opened by the key of a colleague who may not do everything in it
     * @throws VaultFailure.AccessExpired if that colleague's access is over
     */
    private OpenVault openWhole(Path file, UnlockSecret key) throws VaultFailure {
        return permitted(opening.readable(file, () -> key.look(vaultFile, file)));
    }

    /** The same vault, closed if whoever opened it is not permitted to take all of it over. */
    private OpenVault permitted(OpenVault vault) throws VaultFailure {
        return VaultWork.orClose(vault::close, () -> {
            if (vault.access().openedBy().isPresent()) {
                CaseFile caseFile = new CaseFile();
                environment.ledger(vault).read(caseFile::apply);
                requireWholeAccess(vault.access().openedBy(), caseFile);
            }
            return vault;
        });
    }

    /**
     * Checks whether a damaged file can be unlocked, before a new diary is created.
     *
     * @throws VaultFailure as {@link #salvage} would
     */
    public void requireReadable(Path damaged, UnlockSecret key, Progress progress) throws VaultFailure {
        try (DamagedVault found = DamagedVault.find(damaged, progress.stage(0, 2))) {
            unlock(found, key).close();
        }
    }

    /**
     * Copies a backup beside the diary's place, and reads the whole copy. Nothing is replaced until {@link
     * Restoration#put}.
     *
     * @param target the diary's place; a file there is not changed
     * @return the copy, which the caller puts in place or not, and closes
     * @throws VaultFailure.Damaged if anything in the backup is not as it was written, but for what is there twice and
     * was put right in the copy
     * @throws VaultFailure.AccessDenied if it was opened by the key of a colleague who may not do everything in it
     * @throws VaultFailure.NoAccess if that key opens the backup, and no longer the diary that is there
     */
    public Restoration restore(Path backup, UnlockSecret key, Path target, Progress progress) throws VaultFailure {
        requireReplaceable(target, key);
        VaultRestore copied = VaultRestore.of(backup, target, progress.stage(0, 2));
        return VaultWork.orClose(copied::close, () -> {
            try (OpenVault vault = permitted(opening.toWrite(copied.copy(), key).vault())) {
                Ledger ledger = environment.ledger(vault);
                Restoration.BackupCounts held =
                        Restoration.readWhole(vault, ledger, environment.random(), progress.stage(1, 2));
                return new Restoration(copied, held, LocalDate.now(environment.clock()));
            }
        });
    }

    /** A colleague whose access ended does not replace the diary by a backup from before. */
    private void requireReplaceable(Path target, UnlockSecret key) throws VaultFailure {
        if (!(key instanceof UnlockSecret.OfOwnKey)) {
            return;
        }
        try {
            openWhole(target, key).close();
        } catch (VaultFailure.NoAccess | VaultFailure.AccessDenied | VaultFailure.AccessExpired ended) {
            throw ended;
        } catch (VaultFailure missingOrDamaged) {
            // A backup is there for just that.
            return;
        }
    }

    /** What is salvaged becomes a diary of whoever does it, which is for those who may do everything. */
    private OpenDamagedVault unlock(DamagedVault damaged, UnlockSecret old) throws VaultFailure {
        OpenDamagedVault vault = old.unlock(damaged);
        return VaultWork.orClose(vault::close, () -> {
            if (vault.openedBy().isPresent()) {
                SalvagedDiary diary = new SalvagedDiary(new DamagedLedger(vault).read());
                requireWholeAccess(vault.openedBy(), diary.caseFile());
            }
            return vault;
        });
    }

    private void requireWholeAccess(Optional<OpenedBy> by, CaseFile caseFile) throws VaultFailure {
        AccessCheck.requireWhole(by, caseFile, LocalDate.now(environment.clock()));
    }
}
