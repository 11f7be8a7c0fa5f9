package org.daybook.casefile;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.RecordHistory.RecordVersion;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * The incidents of a case, folded from the ledger. Numbers are never reused.
 *
 * <p>Not thread-safe: it belongs to the vault thread.
 */
public final class CaseIncidents {
    private final Map<Id<Incident>, IncidentHistory> incidents = new LinkedHashMap<>();
    private int highestNumber;

    CaseIncidents() {}

    /** All incidents in the order in which they were first recorded, including withdrawn ones but not erased ones. */
    public Collection<IncidentHistory> all() {
        return Collections.unmodifiableCollection(incidents.values());
    }

    public Optional<IncidentHistory> one(Id<Incident> id) {
        return Optional.ofNullable(incidents.get(id));
    }

    public IncidentNames names() {
        return IncidentNames.of(incidents.values());
    }

    public int nextNumber() {
        return highestNumber + 1;
    }

    /**
     * Applies a record of an incident, the first or an amendment. No version of this program writes a second first
     * record under the same id; both are shown.
     */
    void applyRecord(Incident incident, String reason, LedgerEntry recorded) {
        neverBelow(incident.number());
        RecordVersion<Incident> version = new RecordVersion<>(incident, reason, recorded);
        incidents.merge(
                incident.id(), new IncidentHistory(List.of(version), null), (known, _) -> known.amended(version));
    }

    /** Applies a withdrawal; returns whether the incident exists. */
    boolean applyWithdrawal(IncidentWithdrawn entry, LedgerEntry recorded) {
        Withdrawal withdrawal = new Withdrawal(entry.reason(), recorded);
        return incidents.computeIfPresent(entry.incident(), (_, history) -> history.withdrawn(withdrawal)) != null;
    }

    /** Applies what was said when a version was read back; returns whether the incident exists. */
    boolean applyReadBack(Id<Incident> id, ByteSequence version, ReadBack how) {
        return incidents.computeIfPresent(id, (_, history) -> history.readBack(version, how)) != null;
    }

    /** Gives no number up to this one, which was or may have been given elsewhere. */
    void neverBelow(int given) {
        highestNumber = Math.max(highestNumber, given);
    }

    void applyErasure(Erased erased) {
        erased.incidents().forEach(this::neverBelow);
        incidents
                .values()
                .removeIf(history ->
                        erased.entries().contains(history.original().recorded().seq()));
    }
}
