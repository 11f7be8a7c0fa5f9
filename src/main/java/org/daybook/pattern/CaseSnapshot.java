package org.daybook.pattern;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.CourtOrder;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;

/**
 * The case at one moment, so that counting does not hold up recording. Taken on the vault thread, used on any.
 *
 * @param incidents all of them, including withdrawn ones
 * @param caseRecords the current versions of those not withdrawn
 * @param formerTerms the terms that only earlier versions of an order have, by the order
 * @param heading what stands above the case
 * @param hiddenReminders the codes of the reminders that she has hidden
 * @param today the day on which it was taken
 */
public record CaseSnapshot(
        List<IncidentHistory> incidents,
        List<ExhibitHistory> exhibits,
        List<CaseRecord> caseRecords,
        Map<Id<CaseRecord>, List<OrderTerm>> formerTerms,
        CaseHeading heading,
        Set<String> hiddenReminders,
        LocalDate today) {
    public CaseSnapshot {
        incidents = List.copyOf(incidents);
        exhibits = List.copyOf(exhibits);
        caseRecords = List.copyOf(caseRecords);
        formerTerms = Map.copyOf(formerTerms);
        hiddenReminders = Set.copyOf(hiddenReminders);
    }

    /** Takes a snapshot, on the vault thread. */
    public static CaseSnapshot of(CaseFile caseFile, LocalDate today) {
        List<CaseRecordHistory> notWithdrawn = caseFile.caseRecords().all().stream()
                .filter(history -> !history.isWithdrawn())
                .toList();
        return new CaseSnapshot(
                List.copyOf(caseFile.incidents().all()),
                List.copyOf(caseFile.exhibits().all()),
                notWithdrawn.stream().map(CaseRecordHistory::current).toList(),
                notWithdrawn.stream()
                        .filter(history -> history.kind() == CaseRecordKind.ORDER)
                        .collect(Collectors.toMap(CaseRecordHistory::id, CaseSnapshot::formerTerms)),
                caseFile.heading(),
                caseFile.hiddenReminders(),
                today);
    }

    /** The input for counting. */
    public CountInput countInput() {
        Set<Id<Incident>> spokenOf = new HashSet<>();
        caseRecords.stream()
                .filter(caseRecord -> caseRecord.kind() == CaseRecordKind.CONTACT)
                .forEach(contact -> spokenOf.addAll(contact.incidents()));
        return CountInput.of(
                incidents.stream()
                        .map(history -> CountableIncident.of(history, spokenOf.contains(history.id())))
                        .toList(),
                caseRecords,
                formerTerms,
                heading,
                today);
    }

    private static List<OrderTerm> formerTerms(CaseRecordHistory order) {
        return CourtOrder.formerTerms(
                order.versions().stream().map(CaseRecordHistory.Version::record).toList());
    }
}
