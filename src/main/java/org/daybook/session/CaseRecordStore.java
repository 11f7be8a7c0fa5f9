package org.daybook.session;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.CaseRecords.TermOfOrder;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.KnownPeople;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.caserecord.AgencyContact;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.vault.VaultFailure;
import org.jspecify.annotations.Nullable;

/** The case records of an open diary. Vault thread. */
public final class CaseRecordStore {
    private final CaseJournal journal;
    private final CaseFile caseFile;
    private final RecordEraser erasing;

    CaseRecordStore(CaseJournal journal, RecordEraser erasing) {
        this.journal = journal;
        this.caseFile = journal.caseFile();
        this.erasing = erasing;
    }

    /** All case records in the order in which they were first recorded, including withdrawn ones. */
    public List<CaseRecordHistory> all() {
        return List.copyOf(caseFile.caseRecords().all());
    }

    /** Those of one kind, including withdrawn ones, in the order in which they were first recorded. */
    public List<CaseRecordHistory> of(CaseRecordKind kind) {
        return caseFile.caseRecords().all().stream()
                .filter(history -> history.kind() == kind)
                .toList();
    }

    /** As they are now, those of one kind that were not withdrawn, in the order in which they were first recorded. */
    public List<CaseRecord> notWithdrawn(CaseRecordKind kind) {
        return caseFile.caseRecords().notWithdrawn(kind);
    }

    public Optional<CaseRecordHistory> one(Id<CaseRecord> id) {
        return caseFile.caseRecords().one(id);
    }

    /** Those that name an incident, withdrawn ones left out. */
    public List<CaseRecordHistory> about(Id<Incident> incident) {
        return caseFile.caseRecords().about(incident);
    }

    /** Those that name an exhibit, withdrawn ones left out. */
    public List<CaseRecordHistory> shownBy(Id<Exhibit> exhibit) {
        return caseFile.caseRecords().shownBy(exhibit);
    }

    /** The incidents that were not withdrawn or reported, in the order of their numbers. */
    public List<IncidentHistory> notYetReported() {
        return caseFile.incidents().all().stream()
                .filter(history -> !history.isWithdrawn() && !caseFile.isReported(history))
                .toList();
    }

    /** The crime reference under which the others are joined. */
    public Optional<CaseRecordHistory> masterReference() {
        return caseFile.caseRecords().masterReference();
    }

    public KnownPeople knownPeople() {
        return KnownPeople.of(caseFile.caseRecords());
    }

    /** An order and one of its terms. */
    public Optional<TermOfOrder> term(Id<OrderTerm> id) {
        return caseFile.caseRecords().term(id);
    }

    /**
     * Records one under the next number of its kind; durable on return.
     *
     * @param draft its draft, removed in the same transaction; null if there is none
     */
    public CaseRecordHistory record(CaseRecord caseRecord, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        if (one(caseRecord.id()).isPresent()) {
            throw new IllegalArgumentException("recorded before");
        }
        int number = caseFile.caseRecords().nextNumber(caseRecord.kind());
        return recorded(new CaseRecordRecorded(caseRecord.numbered(number)), by, draft);
    }

    /**
     * Records several under the next numbers of their kinds, in their order, all or none; durable on return.
     *
     * @param draft their common draft, removed in the same transaction; null if there is none
     */
    public void recordAll(Collection<CaseRecord> caseRecords, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        Map<CaseRecordKind, Integer> next = new EnumMap<>(CaseRecordKind.class);
        List<Entry> entries = new ArrayList<>();
        for (CaseRecord caseRecord : caseRecords) {
            if (one(caseRecord.id()).isPresent()) {
                throw new IllegalArgumentException("recorded before");
            }
            int number = next.computeIfAbsent(caseRecord.kind(), caseFile.caseRecords()::nextNumber);
            next.put(caseRecord.kind(), number + 1);
            entries.add(new CaseRecordRecorded(caseRecord.numbered(number)));
        }
        journal.record(entries, by, draft);
    }

    /** Amends one: the old version is kept. */
    public CaseRecordHistory amend(CaseRecord caseRecord, String reason, Authorship by, @Nullable Id<Draft> draft)
            throws VaultFailure {
        CaseRecord now = one(caseRecord.id()).orElseThrow().current();
        if (now.kind() != caseRecord.kind()) {
            throw new IllegalArgumentException("another kind");
        }
        ImportedClaim claim = caseRecord.claim();
        // What the diary it was merged from says is of the version that was written there.
        CaseRecord here = claim != null && claim.own() ? caseRecord.with((ImportedClaim) null) : caseRecord;
        return recorded(new CaseRecordAmended(here.numbered(now.number()), reason), by, draft);
    }

    /**
     * Records, by an ordinary amendment, whether what was promised in a conversation was done; durable on return. Does
     * nothing if the conversation was erased meanwhile.
     */
    public void answerPromise(Id<CaseRecord> contact, boolean done, String reason, Authorship by) throws VaultFailure {
        Optional<CaseRecord> now = one(contact).map(CaseRecordHistory::current);
        if (now.isPresent()) {
            amend(now.get().with(AgencyContact.DONE, new FieldValue.Code(done ? "yes" : "no")), reason, by, null);
        }
    }

    /** Withdraws one, which stays visible as withdrawn. Does nothing if it is withdrawn already. */
    public CaseRecordHistory withdraw(Id<CaseRecord> id, String reason, Authorship by) throws VaultFailure {
        CaseRecordHistory history = one(id).orElseThrow();
        // A second withdrawal would hide the first, and would outlive the erasure of the record.
        return history.isWithdrawn()
                ? history
                : recorded(new CaseRecordWithdrawn(history.kind(), id, reason, null), by, null);
    }

    /** Erases one with all its versions and drafts; that something was erased, and why, stays recorded. */
    public void erase(Id<CaseRecord> id, String reason) throws VaultFailure {
        List<Id<Incident>> about =
                one(id).map(history -> history.current().incidents()).orElse(List.of());
        erasing.erase(List.of(), List.of(), List.of(id), reason);
        journal.index(about);
    }

    private CaseRecordHistory recorded(Entry entry, Authorship by, @Nullable Id<Draft> draft) throws VaultFailure {
        journal.record(List.of(entry), by, draft);
        return one(Objects.requireNonNull(entry.caseRecordId())).orElseThrow();
    }
}
