package org.daybook.session;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.entry.AccessGrant;
import org.daybook.casefile.entry.AccessGrant.Allows;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.Argon2Cost;
import org.daybook.index.CaseIndex;
import org.daybook.index.IndexItem;
import org.daybook.index.message.MessageIndex;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.record.Id;
import org.daybook.vault.OpenVault;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;

/**
 * Opens a diary whose file is unlocked: reads and verifies everything, repairs what can be, and records the opening.
 */
public final class SessionOpening {
    private final OpenVault vault;
    private final Environment environment;
    private final Ledger ledger;
    private final CaseFile caseFile = new CaseFile();
    private final boolean isRepaired;

    /**
     * @param vault closed by the session
     * @param isRepaired whether lost pages of it were put right just now
     */
    public SessionOpening(OpenVault vault, Environment environment, boolean isRepaired) {
        this.vault = vault;
        this.environment = environment;
        this.isRepaired = isRepaired;
        this.ledger = environment.ledger(vault);
    }

    /**
     * Opens it, and starts its thread.
     *
     * @param cost of a new passphrase
     * @param isIndexed whether there are a timeline and a search, which need as much memory as all texts of the diary
     * @throws VaultFailure.Damaged if it cannot be read, or cannot be written to
     */
    public Session open(Supplier<Argon2Cost> cost, DiaryOpened.UnlockWay way, boolean isIndexed) throws VaultFailure {
        Optional<LookOnlyReason> looked = vault.isOpenToLook() ? vault.whyLookOnly() : Optional.empty();
        LedgerReport report = ledger.read(caseFile::apply);
        Optional<AccessGrant> access =
                AccessCheck.granted(vault.access().openedBy(), caseFile, LocalDate.now(environment.clock()));
        access.ifPresent(ledger::actAs);
        Optional<OffsetDateTime> lastOpened = caseFile.times().lastOpening();
        int failedCount = vault.attemptCount();
        boolean writable = !vault.isLookOnly();
        boolean needsRepair = writable && vault.needsRepair();
        if (writable) {
            record(way, failedCount, report, needsRepair);
        }
        if (access.filter(by -> by.allows() == Allows.LOOK).isPresent()) {
            vault.refuseWrites();
        }
        CaseJournal journal = journal(access, isIndexed);
        UnlockReport opening = new UnlockReport(
                lastOpened,
                failedCount,
                isRepaired || needsRepair,
                looked,
                !vault.access().isProven(),
                vault.draftsChanged(),
                access,
                caseFile.handedOver(),
                report);
        Session session = new Session(vault, environment, cost, journal, opening);
        session.start(isIndexed);
        return session;
    }

    private void record(DiaryOpened.UnlockWay way, int failedCount, LedgerReport report, boolean needsRepair)
            throws VaultFailure {
        List<OffsetDateTime> failedAt = failedCount > 0 ? vault.attempts() : List.of();
        LedgerEntry opened = vault.transaction(() -> {
            if (needsRepair) {
                vault.repair();
            }
            if (failedCount > 0) {
                vault.clearAttempts();
            }
            ledger.eraseAgain(report.back());
            return ledger.append(new DiaryOpened(way, failedAt, failedCount));
        });
        caseFile.apply(opened);
    }

    private CaseJournal journal(Optional<AccessGrant> access, boolean isIndexed) throws VaultFailure {
        CaseIndex index = new CaseIndex(caseFile.exhibits());
        if (isIndexed) {
            index.applyAll(IndexItem.all(caseFile));
        }
        DraftStore drafts = new DraftStore(ledger.drafts(), notToDelete(access));
        return new CaseJournal(vault, ledger, caseFile, index, new MessageIndex(), drafts);
    }

    /** The drafts that are there when a colleague opens the diary who may add to it and not take away. */
    private Set<Id<Draft>> notToDelete(Optional<AccessGrant> access) throws VaultFailure {
        return access.filter(by -> by.allows() != Allows.ALL).isEmpty()
                ? Set.of()
                : ledger.drafts().list().stream().map(Draft::id).collect(Collectors.toUnmodifiableSet());
    }
}
