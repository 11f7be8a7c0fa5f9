package org.daybook.session;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.daybook.casefile.CaseActivity;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.VersionReadBack;
import org.daybook.caserecord.CaseRecord;
import org.daybook.crypto.ByteSequence;
import org.daybook.evidence.VaultThread;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.index.SearchQuery;
import org.daybook.index.SearchResult;
import org.daybook.index.Timeline;
import org.daybook.index.message.MessageResult;
import org.daybook.ledger.HeadCodes;
import org.daybook.ledger.HeadMemory;
import org.daybook.ledger.LedgerReport;
import org.daybook.portfolio.PortfolioCollector;
import org.daybook.query.KnownNames;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;
import org.daybook.record.PersonDetailKind;
import org.daybook.sharing.ConsentCheck;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/**
 * The case of an open diary, to read and to record in. It is available only to work given to {@link Session#call},
 * since only one thread may touch it.
 */
public final class OpenCase {
    private final CaseJournal journal;
    private final CaseFile caseFile;
    private final Environment environment;
    private final RecordEraser erasing;
    private final ExhibitStore exhibits;
    private final CaseRecordStore caseRecords;
    private final ConversationStore conversations;
    private final PatternSnapshots patterns;
    private final PortfolioStore portfolios;
    private final DiaryKeys keys;
    private final HeadMemory headMemory;
    private final HeadCodes headCodes;
    private final DiaryCopies copies;
    private final HandOver handOver;
    private final WorkTracker works;
    private final Authorship opener;
    private Authorship authorship;

    /**
     * @param opening what was seen when the diary was opened, before that opening was recorded
     * @param sources gives the files of exhibits and the rows of messages to portfolios
     * @param hurried whether long work is to be abandoned
     */
    OpenCase(
            CaseJournal journal,
            Environment environment,
            UnlockReport opening,
            PortfolioCollector.Sources sources,
            DiaryKeys keys,
            VaultThread thread,
            BooleanSupplier hurried) {
        this.journal = journal;
        this.caseFile = journal.caseFile();
        this.environment = environment;
        this.erasing = new RecordEraser(journal, thread);
        this.exhibits = new ExhibitStore(journal, erasing);
        this.caseRecords = new CaseRecordStore(journal, erasing);
        this.conversations = new ConversationStore(journal);
        this.keys = keys;
        this.works = new WorkTracker(journal, environment.random());
        this.handOver = new HandOver(journal, keys, erasing, works, hurried);
        this.copies = new DiaryCopies(journal, environment, hurried);
        this.headCodes = new HeadCodes(journal.ledger());
        this.headMemory =
                new HeadMemory(journal.ledger(), caseFile, opening.report().head());
        this.opener = opening.access()
                .map(by -> new Authorship(
                        by.name(),
                        caseFile.heading().detail(PersonDetailKind.NAME).text().strip()))
                .orElse(Authorship.OWNER);
        this.authorship = opener;
        this.patterns = new PatternSnapshots(journal, environment.clock());
        this.portfolios = new PortfolioStore(journal, environment, sources, thread);
    }

    /** All incidents in the order in which they were recorded, including withdrawn ones. */
    public List<IncidentHistory> incidents() {
        return List.copyOf(caseFile.incidents().all());
    }

    public Optional<IncidentHistory> incident(Id<Incident> id) {
        return caseFile.incidents().one(id);
    }

    public Timeline timeline() {
        return journal.index().timeline();
    }

    /** The incident before this one on the timeline; empty if it is the first. */
    public Optional<Id<Incident>> earlier(Id<Incident> incident) {
        return journal.index().earlier(incident);
    }

    /** The incident after this one on the timeline; empty if it is the latest. */
    public Optional<Id<Incident>> later(Id<Incident> incident) {
        return journal.index().later(incident);
    }

    /** The newest items in which all the words occur; those not yet {@link Session#searchable()} are not searched. */
    public SearchResult search(SearchQuery query) {
        return journal.index().search(query);
    }

    /** The newest rows of imported messages that fit, as far as they are {@link Session#messagesSearchable()}. */
    public MessageResult searchMessages(SearchQuery query) {
        return journal.messages().search(query);
    }

    public KnownNames knownNames() {
        return KnownNames.of(caseFile, LocalDate.now(environment.clock()));
    }

    /** The word that was most likely meant by one that is in no text: of the diary, or of {@code others}. */
    public Optional<String> nearest(String misspelt, Collection<String> others) {
        return journal.index().nearest(misspelt, others);
    }

    public ExhibitStore exhibits() {
        return exhibits;
    }

    /** The records other than incidents and exhibits. */
    public CaseRecordStore caseRecords() {
        return caseRecords;
    }

    public ConversationStore conversations() {
        return conversations;
    }

    public PortfolioStore portfolios() {
        return portfolios;
    }

    /** What patterns are counted in, and hidden reminders. */
    public PatternSnapshots patterns() {
        return patterns;
    }

    /** A new random id. */
    public <T> Id<T> newId() {
        return Id.random(environment.random());
    }

    /**
     * Records an incident under the next number; durable on return.
     *
     * @param draft its draft, removed in the same transaction; null if there is none
     */
    public IncidentHistory record(Incident incident, Authorship by, @Nullable Id<Draft> draft) throws VaultFailure {
        return recordAll(List.of(incident), by, draft).getFirst();
    }

    /**
     * Records incidents under the next numbers, each as a separate entry, all or none; durable on return.
     *
     * @param draft their common draft, removed in the same transaction; null if there is none
     */
    public List<IncidentHistory> recordAll(List<Incident> incidents, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        List<IncidentHistory> recorded = journal.record(incidents, List.of(), by, draft);
        authorship = by;
        return recorded;
    }

    /** Amends an incident: the old version is kept. */
    public IncidentHistory amend(Incident incident, String reason, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        Incident now = caseFile.incidents().one(incident.id()).orElseThrow().current();
        // What the diary it was merged from says is of the version that was written there.
        Incident here = incident.with(
                incident.background().with(incident.background().origin().told()));
        return recorded(List.of(new IncidentAmended(here.numbered(now.number()), reason)), by, draft)
                .getFirst();
    }

    /** Withdraws an incident: it stays visible as withdrawn. Does nothing if it is withdrawn already. */
    public IncidentHistory withdraw(Id<Incident> incident, String reason) throws VaultFailure {
        IncidentHistory history = caseFile.incidents().one(incident).orElseThrow();
        // A second withdrawal would hide the first, and would outlive the erasure of the record.
        return history.isWithdrawn()
                ? history
                : recorded(List.of(new IncidentWithdrawn(incident, reason)), authorship, null)
                        .getFirst();
    }

    /**
     * Records that the current version of an incident or a case record was read back to the person it was typed for.
     *
     * @param agreed whether that person agreed that it is what they said
     * @param said what they said about it; may be empty
     */
    public void readBack(Id<?> record, boolean agreed, LocalDate on, String said) throws VaultFailure {
        ByteSequence version = caseFile.incidents()
                .one(record.as())
                .<RecordHistory<?>>map(history -> history)
                .or(() -> caseFile.exhibits().one(record.as()))
                .or(() -> caseFile.caseRecords().one(record.as()))
                .orElseThrow()
                .worded()
                .recorded()
                .digest();
        journal.record(List.of(new VersionReadBack(record, version, agreed, on, said)), authorship.alone(), null);
    }

    /** Versions that were written without knowledge of the current one, or it of them, in diaries that were merged. */
    public <R> List<RecordVersion<R>> apart(RecordHistory<R> history) {
        return caseFile.merged().apart(history.versions());
    }

    /** By whom and for whom the newest incident of this session was recorded; whoever opened it before the first. */
    public Authorship authorship() {
        return authorship;
    }

    public CaseActivity activity() {
        return caseFile.activity();
    }

    /** What is recorded about consent for a recipient, as it stands today. */
    public ConsentCheck consent(String recipient) {
        return portfolios.consent(recipient.strip(), !authorship.author().isBlank());
    }

    public CaseHeading heading() {
        return caseFile.heading();
    }

    /** Records the heading of the whole case from now on. */
    public void recordHeading(CaseHeading heading, @Nullable Id<Draft> draft) throws VaultFailure {
        journal.record(List.of(new HeadingRecorded(heading)), authorship, draft);
    }

    /**
     * Erases an incident with all versions and drafts of it, and exhibits with it, in one transaction; that something
     * was erased, and why, stays recorded. Exhibits of it that are not among them stay, in the inbox if they belong to
     * nothing else.
     */
    public void erase(Id<Incident> incident, Collection<Id<Exhibit>> exhibitsToo, String reason) throws VaultFailure {
        erasing.erase(List.of(incident), exhibitsToo, List.of(), reason);
    }

    /** Erases all of these with all versions and drafts, in one transaction, which is recorded as one erasure. */
    public void erase(
            Collection<Id<Incident>> incidents,
            Collection<Id<Exhibit>> exhibitsToo,
            Collection<Id<CaseRecord>> records,
            String reason)
            throws VaultFailure {
        erasing.erase(incidents, exhibitsToo, records, reason);
    }

    /** What was erased for good, in the order of erasure. */
    public List<Erasure> erasures() {
        return caseFile.erasures();
    }

    /**
     * Records what was recorded elsewhere, each record with all its versions, all or none, under the next numbers.
     *
     * @param records the entries of each record, in their order
     */
    public void replay(List<List<Entry>> records) throws VaultFailure {
        NumberAllocator numbers = new NumberAllocator(caseFile);
        List<Entry> entries =
                records.stream().flatMap(List::stream).map(numbers::numbered).toList();
        authorship = opener;
        journal.record(() -> journal.ledger().takeOver(entries), null);
    }

    /** What is written of the diary outside it, and recorded. */
    public DiaryCopies copies() {
        return copies;
    }

    public HandOver handOver() {
        return handOver;
    }

    /** Work that takes more than one transaction. */
    public WorkTracker works() {
        return works;
    }

    /** What she has typed and not yet recorded. */
    public DraftStore drafts() {
        return journal.drafts();
    }

    public DiaryKeys keys() {
        return keys;
    }

    /** What a computer can remember about this diary, so that an older file in its place is noticed. */
    public HeadMemory headMemory() {
        return headMemory;
    }

    /** The short codes of the ledger's heads. */
    public HeadCodes headCodes() {
        return headCodes;
    }

    /** Reads and verifies everything again. */
    public LedgerReport verify() throws VaultFailure {
        return journal.ledger().verify();
    }

    private List<IncidentHistory> recorded(List<? extends Entry> entries, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        journal.record(entries, by, draft);
        authorship = by;
        return entries.stream()
                .map(one -> caseFile.incidents()
                        .one(Objects.requireNonNull(one.incidentId()))
                        .orElseThrow())
                .toList();
    }
}
