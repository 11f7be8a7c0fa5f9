package org.daybook.casefile;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.daybook.casefile.Entry.AccessEnded;
import org.daybook.casefile.Entry.AccessGiven;
import org.daybook.casefile.Entry.CaseExported;
import org.daybook.casefile.Entry.CaseRecordAmended;
import org.daybook.casefile.Entry.CaseRecordRecorded;
import org.daybook.casefile.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.Entry.CopyMade;
import org.daybook.casefile.Entry.DiariesMerged;
import org.daybook.casefile.Entry.DiaryOpened;
import org.daybook.casefile.Entry.DiaryStarted;
import org.daybook.casefile.Entry.Erased;
import org.daybook.casefile.Entry.ExhibitAdded;
import org.daybook.casefile.Entry.ExhibitAmended;
import org.daybook.casefile.Entry.ExhibitCopied;
import org.daybook.casefile.Entry.ExhibitMetAgain;
import org.daybook.casefile.Entry.HeadingRecorded;
import org.daybook.casefile.Entry.ImportWithdrawn;
import org.daybook.casefile.Entry.IncidentAmended;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.IncidentWithdrawn;
import org.daybook.casefile.Entry.MessagesImported;
import org.daybook.casefile.Entry.MessagesLinked;
import org.daybook.casefile.Entry.OriginDigests;
import org.daybook.casefile.Entry.OriginEntry;
import org.daybook.casefile.Entry.PassphraseChanged;
import org.daybook.casefile.Entry.PortfolioExported;
import org.daybook.casefile.Entry.RecoveryCodeReplaced;
import org.daybook.casefile.Entry.RemindersHidden;
import org.daybook.casefile.Entry.Salvaged;
import org.daybook.casefile.Entry.SupportSheetWritten;
import org.daybook.casefile.Entry.VersionReadBack;
import org.daybook.casefile.RecordHistory.Version;
import org.daybook.crypto.DiarySigner;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.HandedOverCopy;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * The state of the case, folded from the ledger entry by entry; everything she sees and prints is computed from it.
 *
 * <p>Not thread-safe: it belongs to the vault thread, and screens are handed immutable records.
 */
public final class CaseFile {
    /** A smaller step back is an ordinary clock correction, which all computers make. */
    private static final Duration ORDINARY_CORRECTION = Duration.ofMinutes(1);

    private final Map<Id<Incident>, IncidentHistory> incidents = new LinkedHashMap<>();
    private final CaseExhibits exhibits = new CaseExhibits();
    private final CaseRecords caseRecords = new CaseRecords();
    private final CaseConversations conversations = new CaseConversations();
    private final CaseAccess access = new CaseAccess();
    private final List<LedgerEntry> others = new ArrayList<>();
    private final List<ClockStep> clockSteps = new ArrayList<>();
    private final MergedOrigins merged = new MergedOrigins();
    private final Map<Id<?>, Set<Long>> entriesOf = new HashMap<>();
    private CaseHeading heading = CaseHeading.NOT_SAID;
    private Set<String> hiddenReminders = Set.of();
    private int highestNumber;
    private Optional<LedgerEntry> first = Optional.empty();
    private Optional<LedgerEntry> last = Optional.empty();
    private Optional<OffsetDateTime> lastOpening = Optional.empty();
    private Optional<OffsetDateTime> lastCopy = Optional.empty();
    private Optional<OffsetDateTime> lastCopyOrBeginning = Optional.empty();

    /**
     * A point where the computer's clock was earlier than at the previous entry.
     *
     * @param seq the entry recorded under the earlier clock
     * @param before the clock at the previous entry
     * @param after the clock at this entry
     */
    public record ClockStep(long seq, OffsetDateTime before, OffsetDateTime after) {}

    /** Applies the next entry. An entry about an unknown item is kept among {@link #others()}. */
    public void apply(LedgerEntry recorded) {
        noteClock(recorded);
        if (first.isEmpty()) {
            first = Optional.of(recorded);
            lastCopyOrBeginning = first.map(beginning -> beginning.envelope().recordedAt());
        }
        last = Optional.of(recorded);
        noteRecord(recorded.entry().recordId(), recorded.seq());
        applyEntry(recorded);
    }

    private void applyEntry(LedgerEntry recorded) {
        switch (recorded.entry()) {
            case IncidentRecorded entry -> applyNew(entry.incident(), recorded);
            case IncidentAmended entry -> applyAmendment(entry, recorded);
            case IncidentWithdrawn entry -> applyWithdrawal(entry, recorded);
            case HeadingRecorded entry -> {
                heading = entry.heading();
                exhibits.applyHeading(heading);
                others.add(recorded);
            }
            case RemindersHidden entry -> {
                hiddenReminders = entry.codes();
                others.add(recorded);
            }
            case Erased entry -> applyErasure(entry, recorded);
            case ExhibitAdded entry -> exhibits.applyRecord(entry.exhibit(), "", recorded);
            case ExhibitAmended entry -> exhibits.applyRecord(entry.exhibit(), entry.reason(), recorded);
            case ExhibitCopied entry -> {
                exhibits.applyEvent(entry.exhibit(), recorded);
                others.add(recorded);
            }
            case ExhibitMetAgain entry -> {
                exhibits.applyEvent(entry.exhibit(), recorded);
                others.add(recorded);
            }
            case MessagesImported entry -> conversations.apply(entry, recorded);
            case MessagesLinked entry -> conversations.applyLink(entry, recorded);
            case ImportWithdrawn entry -> {
                if (!conversations.applyWithdrawal(entry, recorded)) {
                    others.add(recorded);
                }
            }
            case PortfolioExported entry -> {
                exhibits.applyExport(entry);
                others.add(recorded);
            }
            case CaseRecordRecorded entry -> caseRecords.applyRecord(entry.caseRecord(), "", recorded);
            case CaseRecordAmended entry -> caseRecords.applyRecord(entry.caseRecord(), entry.reason(), recorded);
            case CaseRecordWithdrawn entry -> {
                if (!caseRecords.applyWithdrawal(entry, recorded)) {
                    others.add(recorded);
                }
            }
            case Salvaged entry -> {
                neverBelow(entry.account().numbers());
                exhibits.fix(entry.account().labels());
                others.add(recorded);
            }
            case AccessGiven entry -> {
                access.apply(entry);
                others.add(recorded);
            }
            case AccessEnded entry -> {
                access.apply(entry);
                others.add(recorded);
            }
            case CopyMade entry -> {
                lastCopy = Optional.of(recorded.envelope().recordedAt());
                lastCopyOrBeginning = lastCopy;
                others.add(recorded);
            }
            case DiaryOpened _ -> {
                lastOpening = Optional.of(recorded.envelope().recordedAt());
                others.add(recorded);
            }
            case DiariesMerged entry -> {
                merged.begin(entry);
                neverBelow(entry.account().given());
                exhibits.fix(entry.account().labels());
                others.add(recorded);
            }
            case OriginDigests entry -> {
                merged.apply(entry);
                others.add(recorded);
            }
            case OriginEntry entry -> applyOrigin(entry, recorded);
            case VersionReadBack entry -> applyReadBack(entry, recorded);
            case DiaryStarted _,
                    CaseExported _,
                    Entry.HandedOver _,
                    SupportSheetWritten _,
                    PassphraseChanged _,
                    RecoveryCodeReplaced _,
                    Entry.Unknown _ -> others.add(recorded);
        }
    }

    /** The incident, with all its versions. */
    public Optional<IncidentHistory> incident(Id<Incident> id) {
        return Optional.ofNullable(incidents.get(id));
    }

    /** All incidents in the order in which they were first recorded, including withdrawn ones but not erased ones. */
    public Collection<IncidentHistory> incidents() {
        return Collections.unmodifiableCollection(incidents.values());
    }

    /** The current heading of the case. */
    public CaseHeading heading() {
        return heading;
    }

    /** The codes of reminders that she has hidden. */
    public Set<String> hiddenReminders() {
        return hiddenReminders;
    }

    /** The persons and places that incidents name. */
    public IncidentNames names() {
        return IncidentNames.of(incidents.values());
    }

    /** The exhibits. */
    public CaseExhibits exhibits() {
        return exhibits;
    }

    /** The records other than incidents and exhibits. */
    public CaseRecords caseRecords() {
        return caseRecords;
    }

    /** The imported conversations. */
    public CaseConversations conversations() {
        return conversations;
    }

    /** Who has access besides the owner. */
    public CaseAccess access() {
        return access;
    }

    /** Whether the incident says that it was reported, or a conversation that was not withdrawn was about it. */
    public boolean isReported(IncidentHistory incident) {
        return CountableIncident.of(incident, caseRecords.isReported(incident.id()))
                .isReported();
    }

    /** The diaries that were merged into this one. */
    public MergedOrigins merged() {
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

    /** The number that the next incident gets. */
    public int nextNumber() {
        return highestNumber + 1;
    }

    /** The first entry that could be read. */
    public Optional<LedgerEntry> first() {
        return first;
    }

    /** The newest entry. */
    public Optional<LedgerEntry> last() {
        return last;
    }

    /** Where the computer's clock ran backwards between two entries. */
    public List<ClockStep> clockSteps() {
        return List.copyOf(clockSteps);
    }

    /** What this diary says of itself if it is a copy that was handed over; empty if it is none. */
    public Optional<HandedOverCopy> handedOver() {
        return others.reversed().stream()
                .flatMap(recorded -> recorded.entry() instanceof Entry.HandedOver made && made.file() == null
                        ? Stream.of(new HandedOverCopy(
                                made.name(),
                                recorded.envelope().recordedAt(),
                                made.head().count(),
                                made.leftOut()))
                        : Stream.empty())
                .findFirst();
    }

    /** When the diary was last opened; empty if it never was. */
    public Optional<OffsetDateTime> lastOpening() {
        return lastOpening;
    }

    /** When the newest copy was made; empty if none is recorded. */
    public Optional<OffsetDateTime> lastCopy() {
        return lastCopy;
    }

    /**
     * When the newest copy was made, or the diary begun if there is none; if the clock was set back since, no later
     * than the entry recorded next.
     */
    public Optional<OffsetDateTime> lastCopyOrBeginning() {
        return lastCopyOrBeginning;
    }

    /** The diary's signing key; empty if the first entry is missing. */
    public Optional<DiaryStarted> start() {
        return first.map(LedgerEntry::entry)
                .filter(DiaryStarted.class::isInstance)
                .map(DiaryStarted.class::cast);
    }

    /**
     * A signer with that key, which stays in memory as long as the signer does; empty if the first entry is missing.
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

    private void noteClock(LedgerEntry recorded) {
        OffsetDateTime at = recorded.envelope().recordedAt();
        lastCopyOrBeginning = lastCopyOrBeginning.map(copy -> copy.isAfter(at) ? at : copy);
        last.map(before -> before.envelope().recordedAt())
                .filter(before -> recorded.envelope().recordedAt().isBefore(before.minus(ORDINARY_CORRECTION)))
                .ifPresent(before -> clockSteps.add(new ClockStep(
                        recorded.seq(), before, recorded.envelope().recordedAt())));
    }

    private void applyReadBack(VersionReadBack entry, LedgerEntry recorded) {
        ReadBack how = new ReadBack(
                entry.agreed(), entry.on(), entry.said(), recorded.envelope().authorship());
        boolean isKnown =
                incidents.computeIfPresent(entry.record().as(), (_, history) -> history.readBack(entry.version(), how))
                                != null
                        || exhibits.applyReadBack(entry.record().as(), entry.version(), how)
                        || caseRecords.applyReadBack(entry.record().as(), entry.version(), how);
        if (!isKnown) {
            others.add(recorded);
        }
    }

    private void neverBelow(SalvageRecord.Numbers given) {
        highestNumber = Math.max(highestNumber, given.incidents());
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
                    .map(known -> MergedOrigins.joined(added, known.current()))
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

    private void applyNew(Incident incident, LedgerEntry recorded) {
        highestNumber = Math.max(highestNumber, incident.number());
        Version<Incident> version = new Version<>(incident, "", recorded);
        IncidentHistory fresh = new IncidentHistory(List.of(version), null);
        // No version of this program writes a second record under the same id; both are shown.
        incidents.merge(incident.id(), fresh, (known, _) -> known.amended(version));
    }

    private void applyAmendment(IncidentAmended entry, LedgerEntry recorded) {
        Incident incident = entry.incident();
        highestNumber = Math.max(highestNumber, incident.number());
        Version<Incident> version = new Version<>(incident, entry.reason(), recorded);
        IncidentHistory history = incidents.get(incident.id());
        incidents.put(
                incident.id(),
                history == null ? new IncidentHistory(List.of(version), null) : history.amended(version));
    }

    private void applyWithdrawal(IncidentWithdrawn entry, LedgerEntry recorded) {
        IncidentHistory history = incidents.get(entry.incident());
        if (history == null) {
            others.add(recorded);
        } else {
            incidents.put(entry.incident(), history.withdrawn(new Withdrawal(entry.reason(), recorded)));
        }
    }

    private void applyErasure(Erased entry, LedgerEntry recorded) {
        entry.incidents().forEach(number -> highestNumber = Math.max(highestNumber, number));
        incidents
                .values()
                .removeIf(history ->
                        entry.entries().contains(history.original().recorded().seq()));
        exhibits.applyErasure(entry);
        caseRecords.applyErasure(entry);
        conversations.applyErasure(entry);
        entriesOf.values().forEach(seqs -> seqs.removeAll(entry.entries()));
        others.removeIf(other -> entry.entries().contains(other.seq()));
        others.add(recorded);
    }
}
