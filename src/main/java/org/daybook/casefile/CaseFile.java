package org.daybook.casefile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.AccessEnded;
import org.daybook.casefile.entry.Entry.AccessGiven;
import org.daybook.casefile.entry.Entry.CaseExported;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.CopyMade;
import org.daybook.casefile.entry.Entry.DiariesMerged;
import org.daybook.casefile.entry.Entry.DiaryOpened;
import org.daybook.casefile.entry.Entry.DiaryStarted;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.ExhibitAdded;
import org.daybook.casefile.entry.Entry.ExhibitAmended;
import org.daybook.casefile.entry.Entry.ExhibitCopied;
import org.daybook.casefile.entry.Entry.ExhibitMetAgain;
import org.daybook.casefile.entry.Entry.HeadingRecorded;
import org.daybook.casefile.entry.Entry.ImportWithdrawn;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.Entry.MessagesImported;
import org.daybook.casefile.entry.Entry.MessagesLinked;
import org.daybook.casefile.entry.Entry.OrganisationSet;
import org.daybook.casefile.entry.Entry.OriginDigests;
import org.daybook.casefile.entry.Entry.OriginEntry;
import org.daybook.casefile.entry.Entry.PassphraseChanged;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.RecoveryCodeReplaced;
import org.daybook.casefile.entry.Entry.RemindersHidden;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.casefile.entry.Entry.Salvaged;
import org.daybook.casefile.entry.Entry.SupportSheetWritten;
import org.daybook.casefile.entry.Entry.VersionReadBack;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.Entry.WorkEnded;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.organisation.Organisation;
import org.daybook.organisation.OrganisationFile;
import org.daybook.record.CaseHeading;
import org.daybook.record.CopyDeclaration;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The state of the case, folded from the ledger entry by entry; everything she sees and prints is computed from it.
 *
 * <p>Not thread-safe: it belongs to the vault thread, and screens are handed immutable records.
 */
public final class CaseFile {
    private final CaseIncidents incidents = new CaseIncidents();
    private final CaseExhibits exhibits = new CaseExhibits();
    private final CaseRecords caseRecords = new CaseRecords();
    private final CaseConversations conversations = new CaseConversations();
    private final CaseAccess access = new CaseAccess();
    private final CaseActivity activity = new CaseActivity();
    private final Map<Id<WorkBegun>, WorkBegun> unfinished = new LinkedHashMap<>();
    private final List<LedgerEntry> others = new ArrayList<>();
    private final LedgerTimestamps times = new LedgerTimestamps();
    private final MergedDiaries merged = new MergedDiaries();
    private final Map<Id<?>, Set<Long>> entriesOf = new HashMap<>();
    private volatile CaseHeading heading = CaseHeading.NOT_SAID;
    private Set<String> hiddenReminders = Set.of();
    private Organisation organisation = Organisation.NONE;
    private Optional<LedgerEntry> first = Optional.empty();
    private Optional<LedgerEntry> last = Optional.empty();

    /** Applies the next entry. An entry about an unknown item is kept among {@link #others()}. */
    public void apply(LedgerEntry recorded) {
        times.apply(recorded);
        activity.apply(recorded);
        if (first.isEmpty()) {
            first = Optional.of(recorded);
        }
        last = Optional.of(recorded);
        noteRecord(recorded.entry().recordId(), recorded.seq());
        applyEntry(recorded);
    }

    private void applyEntry(LedgerEntry recorded) {
        switch (recorded.entry()) {
            case IncidentRecorded entry -> incidents.applyRecord(entry.incident(), "", recorded);
            case IncidentAmended entry -> incidents.applyRecord(entry.incident(), entry.reason(), recorded);
            case IncidentWithdrawn entry -> keepUnless(incidents.applyWithdrawal(entry, recorded), recorded);
            case ExhibitAdded entry -> exhibits.applyRecord(entry.exhibit(), "", recorded);
            case ExhibitAmended entry -> exhibits.applyRecord(entry.exhibit(), entry.reason(), recorded);
            case MessagesImported entry -> conversations.apply(entry, recorded);
            case RowsCommitted entry -> keepUnless(conversations.applyTree(entry, recorded), recorded);
            case MessagesLinked entry -> conversations.applyLink(entry, recorded);
            case ImportWithdrawn entry -> keepUnless(conversations.applyWithdrawal(entry, recorded), recorded);
            case CaseRecordRecorded entry -> caseRecords.applyRecord(entry.caseRecord(), "", recorded);
            case CaseRecordAmended entry -> caseRecords.applyRecord(entry.caseRecord(), entry.reason(), recorded);
            case CaseRecordWithdrawn entry -> keepUnless(caseRecords.applyWithdrawal(entry, recorded), recorded);
            case VersionReadBack entry -> keepUnless(applyReadBack(entry, recorded), recorded);
            case OriginEntry entry -> applyOrigin(entry, recorded);
            case HeadingRecorded _,
                    RemindersHidden _,
                    OrganisationSet _,
                    Erased _,
                    ExhibitCopied _,
                    ExhibitMetAgain _,
                    PortfolioExported _,
                    Salvaged _,
                    AccessGiven _,
                    AccessEnded _,
                    CopyMade _,
                    DiaryOpened _,
                    DiariesMerged _,
                    OriginDigests _,
                    DiaryStarted _,
                    CaseExported _,
                    Entry.CopyStateRecorded _,
                    Entry.HandedOver _,
                    WorkBegun _,
                    WorkEnded _,
                    SupportSheetWritten _,
                    PassphraseChanged _,
                    RecoveryCodeReplaced _,
                    Entry.Unknown _ -> {
                applyOther(recorded);
                others.add(recorded);
            }
        }
    }

    private void applyOther(LedgerEntry recorded) {
        switch (recorded.entry()) {
            case HeadingRecorded entry -> {
                heading = entry.heading();
                exhibits.applyHeading(heading);
            }
            case RemindersHidden entry -> hiddenReminders = entry.codes();
            case OrganisationSet entry -> organisation = OrganisationFile.orNone(entry.settings());
            case Erased entry -> applyErasure(entry);
            case ExhibitCopied entry -> exhibits.applyEvent(entry.exhibit(), recorded);
            case ExhibitMetAgain entry -> exhibits.applyEvent(entry.exhibit(), recorded);
            case PortfolioExported entry -> exhibits.applyExport(entry);
            case Salvaged entry -> {
                neverBelow(entry.account().numbers());
                exhibits.fix(entry.account().labels());
            }
            case AccessGiven entry -> access.apply(entry, recorded.envelope().recordedAt());
            case AccessEnded entry -> access.apply(entry, recorded.envelope().recordedAt());
            case WorkBegun entry -> unfinished.put(entry.work(), entry);
            case WorkEnded entry -> unfinished.remove(entry.work());
            case CopyMade _ -> times.applyCopy(recorded);
            case DiaryOpened _ -> times.applyOpening(recorded);
            case DiariesMerged entry -> {
                merged.begin(entry);
                neverBelow(entry.account().given());
                exhibits.fix(entry.account().labels());
            }
            case OriginDigests entry -> merged.apply(entry);
            default -> {}
        }
    }

    /** Keeps an entry about a record among the others, unless the record is known and was given it. */
    private void keepUnless(boolean isTaken, LedgerEntry recorded) {
        if (!isTaken) {
            others.add(recorded);
        }
    }

    public CaseIncidents incidents() {
        return incidents;
    }

    public CaseHeading heading() {
        return heading;
    }

    /** The codes of reminders that she has hidden. */
    public Set<String> hiddenReminders() {
        return hiddenReminders;
    }

    /** What an organisation sets in this diary. */
    public Organisation organisation() {
        return organisation;
    }

    public CaseExhibits exhibits() {
        return exhibits;
    }

    /** The records other than incidents and exhibits. */
    public CaseRecords caseRecords() {
        return caseRecords;
    }

    public CaseConversations conversations() {
        return conversations;
    }

    /** Who has access besides the owner. */
    public CaseAccess access() {
        return access;
    }

    /** Work that was begun and has not come to its end, in the order in which it was begun. */
    public List<WorkBegun> unfinished() {
        return List.copyOf(unfinished.values());
    }

    /** Who opened the diary, and what they did there. */
    public CaseActivity activity() {
        return activity;
    }

    /** Whether the incident says that it was reported, or a conversation that was not withdrawn was about it. */
    public boolean isReported(IncidentHistory incident) {
        return CountableIncident.of(incident, caseRecords.isReported(incident.id()))
                .isReported();
    }

    public MergedDiaries merged() {
        return merged;
    }

    /** All entries that hold no record of an incident, an exhibit or a case record, in order. */
    public List<LedgerEntry> others() {
        return Collections.unmodifiableList(others);
    }

    /** What was erased for good, in the order of erasure. */
    public List<Erasure> erasures() {
        return others.stream()
                .filter(recorded -> recorded.entry() instanceof Erased)
                .map(recorded -> Erasure.of((Erased) recorded.entry(), recorded))
                .toList();
    }

    /** The first entry that could be read. */
    public Optional<LedgerEntry> first() {
        return first;
    }

    public Optional<LedgerEntry> last() {
        return last;
    }

    /** When the entries were recorded. */
    public LedgerTimestamps times() {
        return times;
    }

    /** What this diary says of itself if it is a copy that was handed over; empty if it is none. */
    public Optional<CopyDeclaration> handedOver() {
        return others.reversed().stream()
                .flatMap(recorded -> recorded.entry() instanceof Entry.HandedOver made && made.file() == null
                        ? Stream.of(new CopyDeclaration(
                                made.name(),
                                recorded.envelope().recordedAt(),
                                made.head().count(),
                                made.leftOut()))
                        : Stream.empty())
                .findFirst();
    }

    /** The diary's signing key; empty if the first entry is missing, or the key is kept from whoever opened the diary. */
    public Optional<DiaryStarted> start() {
        return first.map(LedgerEntry::entry)
                .filter(DiaryStarted.class::isInstance)
                .map(DiaryStarted.class::cast)
                .filter(start -> !start.privateKey().equals(DiaryStarted.WITHHELD));
    }

    /**
     * A signer with that key, which stays in memory as long as the signer does; empty as {@link #start} is.
     */
    public Optional<DiarySigner> signer() {
        return first.flatMap(one -> start().map(start -> DiarySigner.of(
                start.publicKey().toBytes(),
                start.privateKey().toBytes(),
                one.envelope().recordedAt().toInstant())));
    }

    /**
     * The sequence numbers of all entries about an incident, an exhibit, a case record or an import: whatever holds a
     * word of it, also what is told once but stands here twice, because two diaries were merged that both had it.
     */
    public Set<Long> entriesOf(Id<?> id) {
        return Collections.unmodifiableSet(entriesOf.getOrDefault(id, Set.of()));
    }

    private void noteRecord(@Nullable Id<?> id, long seq) {
        if (id != null) {
            entriesOf.computeIfAbsent(id, _ -> new TreeSet<>()).add(seq);
        }
    }

    private boolean applyReadBack(VersionReadBack entry, LedgerEntry recorded) {
        ReadBack how = new ReadBack(
                entry.agreed(), entry.on(), entry.said(), recorded.envelope().authorship());
        return incidents.applyReadBack(entry.record().as(), entry.version(), how)
                || exhibits.applyReadBack(entry.record().as(), entry.version(), how)
                || caseRecords.applyReadBack(entry.record().as(), entry.version(), how);
    }

    private void neverBelow(SalvageRecord.HighestNumbers given) {
        incidents.neverBelow(given.incidents());
        exhibits.neverBelow(given.exhibits());
        caseRecords.neverBelow(given.caseRecords());
    }

    /**
     * Applies an entry of a merged diary as if it had been recorded here then: that diary's chain, which dates it, can
     * be recomputed from this one.
     */
    private void applyOrigin(OriginEntry entry, LedgerEntry recorded) {
        Id<?> about = entry.copied().entry().recordId();
        noteRecord(about == null ? null : merged.account().here(about), recorded.seq());
        Optional<Entry> told = merged.told(entry, recorded.seq());
        if (told.isEmpty()) {
            others.add(recorded);
            return;
        }
        Entry own = told.get();
        if (own instanceof ExhibitAdded added) {
            own = exhibits.one(added.exhibit().id())
                    .map(known -> MergedDiaries.joined(added, known.current()))
                    .orElse(added);
        }
        if (own instanceof MessagesImported imported
                && conversations.one(imported.messages().id()).isPresent()) {
            others.add(recorded);
            return;
        }
        applyEntry(new LedgerEntry(
                recorded.seq(), merged.envelope(entry.copied()), own, recorded.digest(), recorded.chain()));
    }

    private void applyErasure(Erased entry) {
        incidents.applyErasure(entry);
        exhibits.applyErasure(entry);
        caseRecords.applyErasure(entry);
        conversations.applyErasure(entry);
        entriesOf.values().forEach(seqs -> seqs.removeAll(entry.entries()));
        others.removeIf(other -> entry.entries().contains(other.seq()));
    }
}
