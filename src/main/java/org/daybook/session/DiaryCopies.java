package org.daybook.session;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.entry.Entry.CaseExported;
import org.daybook.casefile.entry.Entry.CopyMade;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.ExportFile;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.LedgerReport;
import org.daybook.progress.Progress;
import org.daybook.record.CalendarDays;
import org.daybook.vault.VaultFailure;

/** Copies of the diary, and exports of its case: written outside it, and recorded in it. Vault thread. */
public final class DiaryCopies {
    private final CaseJournal journal;
    private final Environment environment;
    private final BooleanSupplier hurried;

    /** @param hurried whether long work is to be abandoned */
    DiaryCopies(CaseJournal journal, Environment environment, BooleanSupplier hurried) {
        this.journal = journal;
        this.environment = environment;
        this.hurried = hurried;
    }

    /**
     * Writes a verified copy of the diary, and records that.
     *
     * @throws VaultFailure.FileChanged if the diary's file was changed meanwhile; a copy that stands then is good
     * @throws VaultFailure.Stopped if {@code progress} said so, or the session is to be closed meanwhile; nothing of
     *     the copy is left then
     */
    public LedgerHead copyTo(Path target, Progress progress) throws VaultFailure {
        LedgerHead head = journal.ledger().head();
        journal.vault().copyTo(target, progress.cancelledToo(hurried));
        noteCopy(head);
        return head;
    }

    /** The copy is good even if the diary has no room to record it. */
    private void noteCopy(LedgerHead head) throws VaultFailure.FileChanged {
        try {
            journal.record(new CopyMade(head));
        } catch (VaultFailure.FileChanged e) {
            throw e;
        } catch (VaultFailure e) {
            // Saying that the copy failed would be wrong.
        }
    }

    /** When the newest recorded copy was made; empty if there is none. */
    public Optional<OffsetDateTime> lastCopy() {
        return journal.caseFile().times().lastCopy();
    }

    /** How many days ago the newest copy was made, or the diary was begun if there is none. */
    public long daysSinceCopy() {
        return journal.caseFile()
                .times()
                .lastCopyOrBeginning()
                .map(then -> CalendarDays.since(then, ZonedDateTime.now(environment.clock())))
                .orElse(0L);
    }

    /** The whole current case, to be written to a file. */
    public CaseExport export() throws VaultFailure {
        LedgerReport report = journal.ledger().verify();
        return new CaseExport(
                OffsetDateTime.now(environment.clock()).truncatedTo(ChronoUnit.SECONDS),
                environment.program(),
                HexFormat.of().formatHex(journal.vault().vaultId()),
                report.head(),
                report.sound() ? Optional.of(HeadCode.of(report.head())) : Optional.empty(),
                journal.caseFile().heading(),
                List.copyOf(journal.caseFile().incidents().all()),
                List.copyOf(journal.caseFile().caseRecords().all()));
    }

    /**
     * The entry that says that {@code export} was written.
     *
     * @param preparedFor for whom, in her words; may be empty
     */
    public CaseExported exported(CaseExport export, ExportFile.WrittenExport written, String preparedFor) {
        WrittenFile file = new WrittenFile(String.valueOf(written.file().getFileName()), written.sha256());
        return new CaseExported(
                file, export.incidents().size(), export.caseRecords().size(), preparedFor.strip());
    }
}
