package org.daybook.session;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.CaseExported;
import org.daybook.casefile.Entry.CopyMade;
import org.daybook.casefile.Entry.DiaryOpened;
import org.daybook.casefile.Entry.HeadingRecorded;
import org.daybook.casefile.Entry.IncidentAmended;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.IncidentWithdrawn;
import org.daybook.casefile.Entry.WrittenFile;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.LedgerEntry;
import org.daybook.casefile.LedgerHead;
import org.daybook.casefile.NameSuggestions;
import org.daybook.crypto.Argon2Cost;
import org.daybook.decoder.Decoder;
import org.daybook.decoder.DecoderLimits;
import org.daybook.evidence.EvidenceStore;
import org.daybook.evidence.OrphanSweeper;
import org.daybook.exchange.CaseExport;
import org.daybook.exchange.ExportFile;
import org.daybook.incident.Incident;
import org.daybook.index.CaseIndex;
import org.daybook.index.IndexItem;
import org.daybook.index.SearchQuery;
import org.daybook.index.SearchResult;
import org.daybook.index.Timeline;
import org.daybook.ledger.HeadCode;
import org.daybook.ledger.HeadComparison;
import org.daybook.ledger.Ledger;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.PortfolioCollector;
import org.daybook.progress.Progress;
import org.daybook.record.CalendarDays;
import org.daybook.record.CaseHeading;
import org.daybook.record.RecordId;
import org.daybook.vault.OpenVault;
import org.daybook.vault.SealedDraft;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * All that lives while a diary is open: the vault, its ledger, the case file and the index, on one thread of its own.
 *
 * <p>{@link #submit}, {@link #file()}, {@link #opening()} and {@link #close()} may be called from anywhere; everything
 * else is called inside work given to {@code submit}. Closing wipes the keys and makes everything unreachable.
 */
public final class Session {
    private final OpenVault vault;
    private final Ledger ledger;
    private final CaseFile caseFile;
    private final CaseIndex index;
    private final Tools tools;
    private final UnlockReport opening;
    private final DraftKeeper drafts;
    private Authorship authorship = Authorship.OWNER;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("vault").factory());
    private final IndexBackfill catchingUp;
    private final RecordEraser erasing;
    private final Decoder decoder = new Decoder(DecoderLimits.USUAL);
    private final Exhibits exhibits;
    private final CaseRecordStore caseRecords;
    private final PatternCounter counting;
    private final Portfolios portfolios;
    private final DiaryKeys keys;
    private final HeadMemory headMemory;
    private volatile boolean hurried;

    /** What a session works with; the session closes the vault. */
    record Tools(OpenVault vault, Clock clock, SecureRandom random, String program, Supplier<Argon2Cost> cost) {
        Ledger ledger() {
            return new Ledger(vault, clock, random, program);
        }
    }

    private Session(Tools tools, Ledger ledger, CaseFile caseFile, CaseIndex index, UnlockReport opening) {
        this.tools = tools;
        this.vault = tools.vault();
        this.ledger = ledger;
        this.caseFile = caseFile;
        this.index = index;
        this.opening = opening;
        this.drafts = new DraftKeeper(ledger.drafts());
        this.catchingUp = new IndexBackfill(index, thread);
        this.erasing = new RecordEraser(new RecordEraser.Parts(vault, this::submit, ledger, caseFile, index, drafts));
        this.caseRecords = new CaseRecordStore(ledger, caseFile, index, drafts, erasing);
        this.keys = new DiaryKeys(new DiaryKeys.Parts(vault, ledger, caseFile, drafts, tools.cost()));
        this.headMemory = new HeadMemory(ledger, caseFile, opening.report().head());
        this.counting = new PatternCounter(ledger, caseFile, tools.clock());
        this.exhibits = new Exhibits(new Exhibits.Parts(
                new ExhibitRecorder(vault, ledger, caseFile, index, drafts),
                erasing,
                new EvidenceStore(vault.blobs(), vault.vaultId(), this::submit, tools.random()),
                decoder,
                this::submit,
                tools.clock(),
                this::newId));
        this.portfolios = new Portfolios(new Portfolios.Parts(
                ledger,
                caseFile,
                new PortfolioCollector(tools.clock(), tools.program()),
                exhibits::plateSource,
                decoder,
                this::submit,
                this::id));
    }

    /** Reads and verifies everything, notes the opening, and starts the thread. */
    static Session open(Tools tools, DiaryOpened.Way way) throws VaultFailure {
        OpenVault vault = tools.vault();
        Ledger ledger = tools.ledger();
        CaseFile caseFile = new CaseFile();
        boolean toLook = vault.isOpenToLook();
        LedgerReport report = ledger.read(caseFile::apply);
        Optional<OffsetDateTime> lastOpened = caseFile.lastOpening();
        List<OffsetDateTime> failedAt = vault.attempts();
        int failedCount = vault.attemptCount();
        boolean writable = !vault.isLookOnly();
        boolean repaired = writable && vault.needsRepair();
        if (writable) {
            LedgerEntry opened = vault.transaction(() -> {
                if (vault.needsRepair()) {
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
        CaseIndex index = new CaseIndex(caseFile.exhibits());
        index.applyAll(IndexItem.all(caseFile));
        Session session = new Session(
                tools,
                ledger,
                caseFile,
                index,
                new UnlockReport(
                        lastOpened,
                        failedCount,
                        failedAt,
                        repaired,
                        toLook,
                        !vault.isProven(),
                        vault.draftsChanged(),
                        daysSinceCopy(caseFile, tools.clock()),
                        report));
        if (writable) {
            OrphanSweeper.start(vault.blobs(), session::submit, vault.blobs().pending());
        }
        session.catchingUp.goOn();
        return session;
    }

    private static long daysSinceCopy(CaseFile caseFile, Clock clock) {
        return caseFile.lastCopyOrBeginning()
                .map(then -> CalendarDays.since(then, ZonedDateTime.now(clock)))
                .orElse(0L);
    }

    /** Runs {@code work} on the vault thread, after all that was submitted before. */
    public <T> CompletableFuture<T> submit(Callable<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        try {
            thread.execute(() -> {
                try {
                    result.complete(work.call());
                } catch (Throwable e) {
                    result.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            result.completeExceptionally(e);
        }
        return result;
    }

    /**
     * The same, waited for; neither for the vault thread nor the interface thread.
     *
     * @param <X> what ends the work besides a vault that refuses
     * @param stopped what to throw if the waiting is interrupted
     * @throws RejectedExecutionException if the session was closed
     */
    @SuppressWarnings("unchecked") // the work throws nothing else
    public <T, X extends Exception> T await(Callable<T> work, Supplier<X> stopped) throws VaultFailure, X {
        try {
            return submit(work).get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case VaultFailure failure -> throw failure;
                case RejectedExecutionException closed -> throw closed;
                case RuntimeException bug -> throw new IllegalStateException(bug);
                case Error bug -> throw new IllegalStateException(bug);
                case null -> throw new IllegalStateException(e);
                default -> throw (X) e.getCause();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw stopped.get();
        }
    }

    /** The diary's file. */
    public Path file() {
        return vault.file();
    }

    /** What was seen when it was unlocked. */
    public UnlockReport opening() {
        return opening;
    }

    /** All incidents in the order in which they were recorded, withdrawn ones among them. */
    public List<IncidentHistory> incidents() {
        return List.copyOf(caseFile.incidents());
    }

    /** One incident with all its versions. */
    public Optional<IncidentHistory> incident(RecordId id) {
        return caseFile.incident(id);
    }

    /** The timeline as it stands. */
    public Timeline timeline() {
        return index.timeline();
    }

    /** The newest things in which all the words occur; those not yet {@link #searchable()} are not looked through. */
    public SearchResult search(SearchQuery query) {
        return index.search(query);
    }

    /** Done when every text can be searched, which may be seconds after unlocking; cancelled by closing before. */
    public CompletableFuture<@Nullable Void> searchable() {
        return catchingUp.done();
    }

    /** The persons and places that incidents name. */
    public NameSuggestions names() {
        return caseFile.names();
    }

    /** The exhibits; they say themselves which of their methods may be called from where. */
    public Exhibits exhibits() {
        return exhibits;
    }

    /** What the case holds beside incidents and exhibits. */
    public CaseRecordStore caseRecords() {
        return caseRecords;
    }

    /** Portfolios: what they say, what vouches for them, and those that were made. */
    public Portfolios portfolios() {
        return portfolios;
    }

    /** What there is to count, and what she no longer wants to be reminded of. */
    public PatternCounter counting() {
        return counting;
    }

    /** A new random id. */
    public RecordId newId() {
        return RecordId.random(tools.random());
    }

    /** Records an incident by the owner of the diary; otherwise like the next. */
    public IncidentHistory record(Incident incident, @Nullable RecordId draft) throws VaultFailure {
        return record(incident, Authorship.OWNER, draft);
    }

    /**
     * Records an incident under the next number; durable on return.
     *
     * @param draft its draft, thrown away in the same transaction; null if there is none
     */
    public IncidentHistory record(Incident incident, Authorship by, @Nullable RecordId draft) throws VaultFailure {
        return recordAll(List.of(incident), by, draft).getFirst();
    }

    /**
     * Records incidents under the next numbers, each an entry of its own, all or none; durable on return.
     *
     * @param draft their common draft, thrown away in the same transaction; null if there is none
     */
    public List<IncidentHistory> recordAll(List<Incident> incidents, Authorship by, @Nullable RecordId draft)
            throws VaultFailure {
        List<Entry> entries = new ArrayList<>();
        for (Incident incident : incidents) {
            if (caseFile.incident(incident.id()).isPresent()) {
                throw new IllegalArgumentException("recorded before");
            }
            entries.add(new IncidentRecorded(incident.numbered(caseFile.nextNumber() + entries.size())));
        }
        return recorded(entries, by, draft);
    }

    /** Amends an incident by the owner of the diary; otherwise like the next. */
    public IncidentHistory amend(Incident incident, String reason, @Nullable RecordId draft) throws VaultFailure {
        return amend(incident, reason, Authorship.OWNER, draft);
    }

    /** Amends an incident: the new record stands beside the old one. */
    public IncidentHistory amend(Incident incident, String reason, Authorship by, @Nullable RecordId draft)
            throws VaultFailure {
        Incident now = caseFile.incident(incident.id()).orElseThrow().current();
        return recorded(List.of(new IncidentAmended(incident.numbered(now.number()), reason)), by, draft)
                .getFirst();
    }

    /** Withdraws an incident: it stays visible as withdrawn. One that is withdrawn stays as it is. */
    public IncidentHistory withdraw(RecordId incident, String reason) throws VaultFailure {
        IncidentHistory history = caseFile.incident(incident).orElseThrow();
        // A second withdrawal would hide the first, and would outlive the erasure of the record.
        return history.isWithdrawn()
                ? history
                : recorded(List.of(new IncidentWithdrawn(incident, reason)), authorship, null)
                        .getFirst();
    }

    /** By whom and for whom the newest incident of this session was recorded; the owner before the first. */
    public Authorship authorship() {
        return authorship;
    }

    /** What stands above the whole case. */
    public CaseHeading heading() {
        return caseFile.heading();
    }

    /** Records what stands above the whole case from now on. */
    public void recordHeading(CaseHeading heading, @Nullable RecordId draft) throws VaultFailure {
        caseFile.apply(ledger.appendAll(List.of(new HeadingRecorded(heading)), Authorship.OWNER, draft)
                .getFirst());
        if (draft != null) {
            drafts.gone(draft);
        }
    }

    /** Erases an incident with all versions and drafts of it; that something was erased, and why, stays recorded. */
    public void erase(RecordId incident, String reason) throws VaultFailure {
        erase(incident, List.of(), reason);
    }

    /**
     * Erases an incident as {@link #erase(RecordId, String)} does, and exhibits with it, in one transaction. Exhibits
     * of it that are not among them stay, in the inbox if they belong to nothing else.
     */
    public void erase(RecordId incident, Collection<RecordId> exhibitsToo, String reason) throws VaultFailure {
        erasing.erase(List.of(incident), exhibitsToo, reason);
    }

    /** What was erased for good, in the order in which it was. */
    public List<Erasure> erasures() {
        return caseFile.erasures();
    }

    /**
     * Seals a draft in place of its older version.
     *
     * @throws VaultFailure if the disk refuses; the ciphertext is then kept and tried again
     */
    public void saveDraft(Draft draft) throws VaultFailure {
        drafts.save(draft);
    }

    /** All drafts, the newest first. */
    public List<Draft> drafts() throws VaultFailure {
        return drafts.list();
    }

    /** One draft; empty if there is none of that id, as for null. */
    public Optional<Draft> draft(@Nullable RecordId id) throws VaultFailure {
        return drafts.list().stream().filter(draft -> draft.id().equals(id)).findFirst();
    }

    /** What is being typed about a recorded item. */
    public List<Draft> draftsAbout(RecordId id) throws VaultFailure {
        return drafts.list().stream().filter(draft -> id.equals(draft.about())).toList();
    }

    /** Throws a draft away. */
    public void discardDraft(RecordId draft) throws VaultFailure {
        drafts.discard(draft);
    }

    /** Writes drafts that an earlier session of the same diary could not. */
    public void restore(List<SealedDraft> kept) throws VaultFailure {
        drafts.restore(kept);
    }

    /** The whole case as it stands, to be written to a file. */
    public CaseExport export() throws VaultFailure {
        LedgerReport report = ledger.verify();
        return new CaseExport(
                OffsetDateTime.now(tools.clock()).truncatedTo(ChronoUnit.SECONDS),
                tools.program(),
                HexFormat.of().formatHex(vault.vaultId()),
                report.head(),
                report.sound() ? Optional.of(HeadCode.of(report.head()).toString()) : Optional.empty(),
                caseFile.heading(),
                incidents(),
                caseRecords.all());
    }

    /**
     * Records what was recorded elsewhere, each record with all its versions, all or none, under the next numbers.
     *
     * @param records the entries of each record, in their order
     */
    public void replay(List<List<Entry>> records) throws VaultFailure {
        NextNumbers numbers = new NextNumbers(caseFile);
        List<Entry> entries =
                records.stream().flatMap(List::stream).map(numbers::numbered).toList();
        authorship = Authorship.OWNER;
        List<LedgerEntry> recorded = ledger.takeOver(entries);
        applied(only(recorded, one -> one.incidentId() != null));
        caseRecords.applied(only(recorded, one -> one.caseRecordId() != null));
    }

    private static List<LedgerEntry> only(List<LedgerEntry> recorded, Predicate<Entry> wanted) {
        return recorded.stream().filter(one -> wanted.test(one.entry())).toList();
    }

    /** The diary's random id, 32 hexadecimal digits. */
    public String id() {
        return HexFormat.of().formatHex(vault.vaultId());
    }

    /** Records that {@code export} was written. A diary that is open for looking only cannot record it. */
    public void exported(CaseExport export, ExportFile.Written written) throws VaultFailure {
        WrittenFile file = new WrittenFile(String.valueOf(written.file().getFileName()), written.sha256());
        caseFile.apply(ledger.append(new CaseExported(
                file, export.incidents().size(), export.caseRecords().size())));
    }

    /**
     * Writes a verified copy of the diary, and records that.
     *
     * @throws VaultFailure.Stopped if {@code progress} said so, or the session is to be closed meanwhile; nothing of
     * the copy is left then
     */
    public LedgerHead copyTo(Path target, Progress progress) throws VaultFailure {
        LedgerHead head = ledger.head();
        vault.copyTo(target, progress.cancelledToo(() -> hurried));
        noteCopy(head);
        return head;
    }

    /** What opens the diary. */
    public DiaryKeys keys() {
        return keys;
    }

    /** What a computer can remember of this diary, so that an older file in its place is noticed. */
    public HeadMemory headMemory() {
        return headMemory;
    }

    /** Reads and verifies everything again. */
    public LedgerReport verify() throws VaultFailure {
        return ledger.verify();
    }

    /** Verifies everything, and returns whether anything was changed since {@code given} was given out. */
    public HeadComparison.Outcome compare(HeadCode given) throws VaultFailure {
        return HeadComparison.compare(ledger, given, ledger.verify().sound());
    }

    /** When the newest copy was made that this diary knows of; empty for none. */
    public Optional<OffsetDateTime> lastCopy() {
        return caseFile.lastCopy();
    }

    /** The short code of the head as it stands. */
    public String headCode() {
        return HeadCode.of(ledger.head()).toString();
    }

    /** Abandons long work that can be abandoned, since the session is about to be closed. Returns at once. */
    public void hurry() {
        hurried = true;
        // With them go the pictures that they hold.
        decoder.close();
    }

    /**
     * Ends the session: waits for what was submitted, wipes the keys, releases the file.
     *
     * @return drafts that the disk refused, as ciphertext; none from a second call
     */
    public synchronized List<SealedDraft> close() {
        if (thread.isShutdown()) {
            return List.of();
        }
        hurry();
        CompletableFuture<List<SealedDraft>> closed = submit(() -> {
            catchingUp.stop();
            vault.close();
            return drafts.refused();
        });
        thread.shutdown();
        return closed.join();
    }

    /** The copy is good whether or not the diary has room for a note of it. */
    private void noteCopy(LedgerHead head) {
        try {
            if (!vault.isLookOnly()) {
                caseFile.apply(ledger.append(new CopyMade(head)));
            }
        } catch (VaultFailure e) {
            // Saying that the copy failed would be wrong.
        }
    }

    private List<IncidentHistory> recorded(List<? extends Entry> entries, Authorship by, @Nullable RecordId draft)
            throws VaultFailure {
        List<LedgerEntry> recorded = ledger.appendAll(entries, by, draft);
        authorship = by;
        if (draft != null) {
            drafts.gone(draft);
        }
        return applied(recorded);
    }

    private List<IncidentHistory> applied(List<LedgerEntry> recorded) {
        recorded.forEach(caseFile::apply);
        List<IncidentHistory> histories = recorded.stream()
                .map(one -> Objects.requireNonNull(one.entry().incidentId()))
                .distinct()
                .map(id -> caseFile.incident(id).orElseThrow())
                .toList();
        histories.forEach(history -> index.apply(IndexItem.of(history, caseFile)));
        return histories;
    }
}
