package org.daybook.session;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.SupportSheetWritten;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.evidence.VaultThread;
import org.daybook.ledger.DisclosedEntries;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.LedgerProof;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.ClueSearch;
import org.daybook.portfolio.PastPortfolio;
import org.daybook.portfolio.PortfolioCollector;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.portfolio.content.AuthenticationCode;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.ExhibitSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.portfolio.content.PrintedEntries;
import org.daybook.portfolio.request.PortfolioRequest;
import org.daybook.portfolio.request.ReaderHoldings;
import org.daybook.sharing.ConsentCheck;
import org.daybook.support.CopyRegister;
import org.daybook.support.SupportSheet;
import org.daybook.support.SupportSheetCollector;
import org.daybook.support.SupportSheetRequest;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;

/**
 * The portfolios of an open diary: content, signature, proof and records of them. On the vault thread, except for
 * rows that a proof fetches.
 */
public final class PortfolioStore {
    private final CaseJournal journal;
    private final PortfolioCollector collector;
    private final SupportSheetCollector sheets;
    private final PortfolioCollector.Sources sources;
    private final VaultThread thread;
    private final Clock clock;

    /**
     * @param sources gives the bytes of exhibits that are files, and the rows of imported messages
     * @param thread runs work on the session's thread
     */
    PortfolioStore(
            CaseJournal journal, Environment environment, PortfolioCollector.Sources sources, VaultThread thread) {
        this.journal = journal;
        this.clock = environment.clock();
        this.collector = new PortfolioCollector(environment.clock(), environment.program());
        this.sheets = new SupportSheetCollector(environment.clock(), environment.program());
        this.sources = sources;
        this.thread = thread;
    }

    /**
     * Signs with the diary's own key, which stays in memory as long as the signer; empty if the entry that holds it is
     * gone.
     */
    public Optional<DiarySigner> signer() {
        return journal.caseFile().signer();
    }

    /**
     * Collects the content of a portfolio. Reads and verifies the whole ledger, once for a portfolio with all that
     * goes with it.
     *
     * @throws PortfolioFailure.NotEnoughMemory before anything is read, if there is less than it takes
     */
    public PortfolioContent collect(PortfolioRequest request) throws PortfolioFailure, VaultFailure {
        collector.memory(journal.caseFile(), request).require();
        try {
            return collector.collect(diary(journal.ledger().verify()), request);
        } catch (OutOfMemoryError e) {
            throw new PortfolioFailure.NotEnoughMemory();
        }
    }

    /**
     * Prepares the search for clues in such a portfolio, which goes on on another thread. The ledger is not read for
     * it: nothing that she wrote is in what a portfolio says of it.
     */
    public ClueSearch clueSearch(PortfolioRequest request) throws PortfolioFailure {
        return collector.clueSearch(diary(LedgerReport.notRead(journal.ledger().head())), request);
    }

    /** Collects the confidential sheet for {@code content}, which carries the same code. */
    public ContactSheet contactSheet(PortfolioContent content) {
        return collector.contacts(journal.caseFile(), content);
    }

    private PortfolioCollector.Diary diary(LedgerReport ledger) {
        return new PortfolioCollector.Diary(
                journal.caseFile(),
                ledger,
                signer().map(signer -> ByteSequence.of(signer.fingerprint())),
                HexFormat.of().formatHex(journal.vault().vaultId()),
                sources);
    }

    /** The portfolios that were made before, the oldest first. */
    public List<PastPortfolio> made() {
        return PastPortfolio.all(journal.caseFile());
    }

    /** What each recipient has who was given a portfolio, whoever was given one last first. */
    public List<ReaderHoldings> held() {
        return ReaderHoldings.all(journal.caseFile());
    }

    /** What this recipient has; empty if they were given no portfolio with everything up to a day. */
    public Optional<ReaderHoldings> held(String recipient) {
        return ReaderHoldings.of(journal.caseFile(), recipient);
    }

    /** Who has what, in the language of {@code words}. */
    public CopyRegister whoHasWhat(Messages words) {
        return CopyRegister.of(journal.caseFile(), words, OffsetDateTime.now(clock));
    }

    /** Records what became of a copy. */
    public void record(CopyStateRecorded state) throws VaultFailure {
        journal.record(state);
    }

    /** Collects a sheet for supporters. Reads and verifies the whole ledger. */
    public SupportSheet sheet(SupportSheetRequest request) throws VaultFailure {
        return sheets.collect(journal.caseFile(), journal.ledger().verify(), request);
    }

    public static SupportSheetWritten written(SupportSheet sheet, WrittenFile file) {
        return new SupportSheetWritten(
                sheet.request().kind().code(), sheet.request().preparedFor(), sheet.head(), List.of(file));
    }

    /**
     * What is recorded about consent for a recipient, as it stands today.
     *
     * @param onBehalf whether somebody else than she works in the diary
     */
    ConsentCheck consent(String recipient, boolean onBehalf) {
        return sheets.consent(journal.caseFile(), recipient, onBehalf);
    }

    /**
     * What a stranger needs to recompute the head that {@code content} names. Its rows are fetched on this session's
     * thread while it is written, on another.
     */
    public LedgerProof proof(PortfolioContent content) {
        DisclosedEntries printed = PrintedEntries.of(content);
        return new LedgerProof(
                new LedgerProof.ProofFacts(
                        content.ledger().vaultId(),
                        content.ledger().head(),
                        content.ledger().headCode().map(HeadCode::toString),
                        AuthenticationCode.canonical(content),
                        content.code().toString(),
                        false),
                rows(printed));
    }

    /** The current ledger without the content of entries, to be compared with a proof. */
    public LedgerProof.ProofRows ledger() {
        return rows(DisclosedEntries.NOTHING);
    }

    /** Rows that are fetched on the diary's own thread, a few at a time; for any other thread but the interface's. */
    private LedgerProof.ProofRows rows(DisclosedEntries printed) {
        return (first, count) -> thread.call(() -> journal.ledger().proofRows(first, count, printed));
    }

    /** The labels by which its exhibits are known from now on, as the diary numbers them. */
    private List<GivenLabel> labels(PortfolioContent content) {
        return content.exhibits().stream()
                .map(ExhibitSheet::id)
                .flatMap(id -> journal.caseFile().exhibits().one(id).stream())
                .map(exhibit -> new GivenLabel(exhibit.id(), exhibit.label()))
                .toList();
    }

    public PortfolioExported written(PortfolioContent content, PortfolioReceipt receipt) {
        return new PortfolioExported(
                content.madeAt(),
                content.request().preset().code(),
                content.code().toString(),
                receipt.incidents(),
                labels(content),
                content.caseRecords().stream()
                        .map(sheet -> sheet.current().id())
                        .toList(),
                content.leftOutCodes(),
                content.request().cover().preparedFor(),
                content.request().scope().since(),
                content.ledger().head(),
                receipt.files());
    }
}
