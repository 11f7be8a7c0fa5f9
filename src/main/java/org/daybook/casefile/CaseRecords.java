package org.daybook.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.ComplaintDetector;
import org.daybook.caserecord.CourtOrder;
import org.daybook.caserecord.CrimeReference;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * The records of the case other than incidents and exhibits, folded from the ledger.
 *
 * <p>Not thread-safe: it belongs to the vault thread.
 */
public final class CaseRecords {
    private final Map<Id<CaseRecord>, CaseRecordHistory> histories = new LinkedHashMap<>();
    private final Map<CaseRecordKind, Integer> highest = new EnumMap<>(CaseRecordKind.class);
    private final Map<Id<Incident>, Set<Id<CaseRecord>>> byIncident = new HashMap<>();
    private final Map<Id<Exhibit>, Set<Id<CaseRecord>>> byExhibit = new HashMap<>();

    /**
     * An order and one of its terms.
     *
     * @param order the order with all its versions
     * @param term the term, as worded in the newest version that has it
     */
    public record TermOfOrder(CaseRecordHistory order, OrderTerm term) {
        /** The newest version of the order that has the term. */
        public CaseRecord version() {
            return order.versions().reversed().stream()
                    .map(CaseRecordHistory.RecordVersion::record)
                    .filter(version -> version.terms(CourtOrder.TERMS).contains(term))
                    .findFirst()
                    .orElseGet(order::current);
        }
    }

    CaseRecords() {}

    /**
     * All case records in the order in which they were first recorded, including withdrawn ones but not erased ones.
     */
    public Collection<CaseRecordHistory> all() {
        return Collections.unmodifiableCollection(histories.values());
    }

    /** Those of one kind that were not withdrawn, in the order in which they were first recorded. */
    public List<CaseRecord> notWithdrawn(CaseRecordKind kind) {
        return histories.values().stream()
                .filter(history -> history.kind() == kind && !history.isWithdrawn())
                .map(CaseRecordHistory::current)
                .toList();
    }

    public Optional<CaseRecordHistory> one(Id<CaseRecord> id) {
        return Optional.ofNullable(histories.get(id));
    }

    /** Those that name an incident, withdrawn ones left out. */
    public List<CaseRecordHistory> about(Id<Incident> incident) {
        return notWithdrawn(byIncident, incident);
    }

    /** Those that name an exhibit, withdrawn ones left out. */
    public List<CaseRecordHistory> shownBy(Id<Exhibit> exhibit) {
        return notWithdrawn(byExhibit, exhibit);
    }

    /** Whether a conversation that was not withdrawn was about the incident, and not about a complaint on the writer. */
    public boolean isReported(Id<Incident> incident) {
        return about(incident).stream().map(CaseRecordHistory::current).anyMatch(ComplaintDetector::isReport);
    }

    /**
     * The crime reference under which the others are joined: of those marked as such and not withdrawn, the one
     * marked last. Empty if there is none.
     */
    public Optional<CaseRecordHistory> masterReference() {
        return histories.values().stream()
                .filter(history -> history.kind() == CaseRecordKind.REFERENCE && !history.isWithdrawn())
                .filter(history -> CrimeReference.isMaster(history.current()))
                .max(Comparator.comparingLong(CaseRecords::firstNamedMasterAt));
    }

    /** The term of an order, even if the newest version of the order no longer has it; empty if no version has it. */
    public Optional<TermOfOrder> term(Id<OrderTerm> id) {
        for (CaseRecordHistory order : histories.values()) {
            for (CaseRecordHistory.RecordVersion<CaseRecord> version :
                    order.versions().reversed()) {
                for (OrderTerm term : version.record().terms(CourtOrder.TERMS)) {
                    if (term.id().equals(id)) {
                        return Optional.of(new TermOfOrder(order, term));
                    }
                }
            }
        }
        return Optional.empty();
    }

    public int nextNumber(CaseRecordKind kind) {
        return highest.getOrDefault(kind, 0) + 1;
    }

    /** Applies a record, the first or an amendment. */
    void applyRecord(CaseRecord caseRecord, String reason, LedgerEntry recorded) {
        highest.merge(caseRecord.kind(), caseRecord.number(), Math::max);
        CaseRecordHistory.RecordVersion<CaseRecord> version =
                new CaseRecordHistory.RecordVersion<>(caseRecord, reason, recorded);
        CaseRecordHistory known = histories.get(caseRecord.id());
        if (known != null) {
            unlink(known);
        }
        histories.put(
                caseRecord.id(),
                known == null ? new CaseRecordHistory(List.of(version), null) : known.amended(version));
        caseRecord.incidents().forEach(incident -> link(byIncident, incident, caseRecord.id()));
        caseRecord.exhibits().forEach(exhibit -> link(byExhibit, exhibit, caseRecord.id()));
    }

    /** @return whether the record exists */
    boolean applyWithdrawal(CaseRecordWithdrawn entry, LedgerEntry recorded) {
        return histories.computeIfPresent(
                        entry.caseRecord(),
                        (id, history) -> history.withdrawn(new Withdrawal(entry.reason(), recorded)))
                != null;
    }

    /** @return whether the record exists */
    boolean applyReadBack(Id<CaseRecord> id, ByteSequence version, ReadBack how) {
        return histories.computeIfPresent(id, (_, history) -> history.readBack(version, how)) != null;
    }

    /** Gives no number up to these, which were or may have been given elsewhere. */
    void neverBelow(Map<CaseRecordKind, Integer> given) {
        given.forEach((kind, number) -> highest.merge(kind, number, Math::max));
    }

    void applyErasure(Erased erased) {
        erased.caseRecords()
                .forEach((kind, numbers) -> numbers.forEach(number -> highest.merge(kind, number, Math::max)));
        List<CaseRecordHistory> gone = histories.values().stream()
                .filter(history ->
                        erased.entries().contains(history.original().recorded().seq()))
                .toList();
        for (CaseRecordHistory history : gone) {
            histories.remove(history.id());
            unlink(history);
        }
    }

    private static long firstNamedMasterAt(CaseRecordHistory history) {
        return CrimeReference.firstNamedMasterAt(
                history.versions(),
                CaseRecordHistory.RecordVersion::record,
                version -> version.recorded().seq());
    }

    private <T> List<CaseRecordHistory> notWithdrawn(Map<Id<T>, Set<Id<CaseRecord>>> links, Id<T> to) {
        return links.getOrDefault(to, Set.of()).stream()
                .map(histories::get)
                .filter(Objects::nonNull)
                .filter(history -> !history.isWithdrawn())
                .toList();
    }

    private void unlink(CaseRecordHistory history) {
        history.current().incidents().forEach(incident -> unlink(byIncident, incident, history.id()));
        history.current().exhibits().forEach(exhibit -> unlink(byExhibit, exhibit, history.id()));
    }

    private static <T> void link(Map<Id<T>, Set<Id<CaseRecord>>> links, Id<T> to, Id<CaseRecord> from) {
        links.computeIfAbsent(to, _ -> new LinkedHashSet<>()).add(from);
    }

    private static <T> void unlink(Map<Id<T>, Set<Id<CaseRecord>>> links, Id<T> to, Id<CaseRecord> from) {
        links.computeIfPresent(to, (id, linked) -> {
            linked.remove(from);
            return linked.isEmpty() ? null : linked;
        });
    }
}
