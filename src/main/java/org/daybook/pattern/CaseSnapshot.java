package org.daybook.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.ExhibitHistory;
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
 * @param incidents all of them, including withdrawn ones, as they count
 * @param caseRecords the current versions of those not withdrawn
 * @param formerTerms the terms that only earlier versions of an order have, by the order
 * @param heading what stands above the case
 * @param hiddenReminders the codes of the reminders that she has hidden
 * @param today the day on which it was taken
 */
public record CaseSnapshot(
        List<CountableIncident> incidents,
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
        Set<Id<Incident>> spokenOf = notWithdrawn.stream()
                .filter(history -> history.kind() == CaseRecordKind.CONTACT)
                .flatMap(history -> history.current().incidents().stream())
                .collect(Collectors.toSet());
        return new CaseSnapshot(
                caseFile.incidents().all().stream()
                        .map(history -> CountableIncident.of(history, spokenOf.contains(history.id()))
                                .withDatedByApp(caseFile.conversations().isLinked(history.id())))
                        .toList(),
                List.copyOf(caseFile.exhibits().all()),
                notWithdrawn.stream().map(CaseRecordHistory::current).toList(),
                notWithdrawn.stream()
                        .filter(history -> history.kind() == CaseRecordKind.ORDER)
                        .collect(Collectors.toMap(CaseRecordHistory::id, CaseSnapshot::formerTerms)),
                caseFile.heading(),
                caseFile.hiddenReminders(),
                today);
    }

    public CountInput countInput() {
        return CountInput.of(incidents, caseRecords, formerTerms, heading, today);
    }

    private static List<OrderTerm> formerTerms(CaseRecordHistory order) {
        return CourtOrder.formerTerms(order.versions().stream()
                .map(CaseRecordHistory.RecordVersion::record)
                .toList());
    }
}
