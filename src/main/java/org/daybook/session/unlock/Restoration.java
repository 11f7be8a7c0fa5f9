package org.daybook.session.unlock;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.ImportHistory;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.VaultThread;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.record.CopyDeclaration;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.Damaged.DamagedPart;
import org.daybook.vault.VaultRestore;
import org.jspecify.annotations.Nullable;

/**
 * A backup that was copied beside its target, opened there and read in full, but has not replaced anything yet.
 * Blocking; not for the interface thread. Closing it removes a copy that was not put in place.
 */
public final class Restoration implements AutoCloseable {
    private final VaultRestore copied;
    private final BackupCounts held;
    private final LocalDate today;

    /**
     * What the backup holds.
     *
     * @param entries how many entries
     * @param incidents how many incidents, including withdrawn ones
     * @param exhibits how many exhibits
     * @param lastRecorded when the last entry was recorded
     * @param code the head code of its last entry
     * @param proven whether the way it was opened proves that its maker knew a secret of it; the recovery code of an
     * older format does not
     * @param access who can open it besides its owner, by keys of their own
     * @param copy what it says of itself if it is a copy that was handed over; empty if it is none
     */
    public record BackupCounts(
            long entries,
            int incidents,
            int exhibits,
            Optional<OffsetDateTime> lastRecorded,
            String code,
            boolean proven,
            List<AccessGrant> access,
            Optional<CopyDeclaration> copy) {}

    Restoration(VaultRestore copied, BackupCounts held, LocalDate today) {
        this.copied = copied;
        this.held = held;
        this.today = today;
    }

    public BackupCounts held() {
        return held;
    }

    public Path target() {
        return copied.target();
    }

    /**
     * Puts it in place.
     *
     * @return the new path of the file it replaced; empty if there was none
     */
    public Optional<Path> put() throws VaultFailure {
        return copied.put(today);
    }

    @Override
    public void close() {
        copied.close();
    }

    /**
     * Reads all of a copy, every file and every page to the end.
     *
     * @throws VaultFailure.Damaged if anything is not as it was written, or could not be written to
     */
    static BackupCounts readWhole(OpenVault vault, Ledger ledger, SecureRandom random, Progress progress)
            throws VaultFailure {
        if (!vault.isWellFormed()) {
            throw new VaultFailure.Damaged(DamagedPart.DATABASE);
        }
        CaseFile caseFile = new CaseFile();
        LedgerReport report = ledger.read(caseFile::apply);
        if (!report.sound()) {
            throw new VaultFailure.Damaged(DamagedPart.DATABASE);
        }
        EvidenceStore store = new EvidenceStore(vault.blobs(), vault.vaultId(), VaultThread::here, random);
        for (ExhibitHistory exhibit : caseFile.exhibits().all()) {
            requireWhole(store, exhibit.file(), progress);
        }
        for (ImportHistory one : caseFile.conversations().all()) {
            requireWhole(store, one.rows(), progress);
        }
        return new BackupCounts(
                report.head().count(),
                caseFile.incidents().all().size(),
                caseFile.exhibits().all().size(),
                caseFile.last().map(LedgerEntry::envelope).map(envelope -> envelope.recordedAt()),
                HeadCode.of(report.head()).toString(),
                vault.access().isProven(),
                caseFile.access().granted(),
                caseFile.handedOver());
    }

    private static void requireWhole(EvidenceStore store, @Nullable SealedFile file, Progress progress)
            throws VaultFailure {
        try {
            if (file != null && store.verify(file, progress) != EvidenceStore.Verdict.WHOLE) {
                throw new VaultFailure.Damaged(DamagedPart.FILE_CONTENT);
            }
        } catch (EvidenceFailure.Stopped e) {
            throw new VaultFailure.Stopped();
        } catch (EvidenceFailure e) {
            throw new VaultFailure.CannotReadOrWrite("read");
        }
    }
}
