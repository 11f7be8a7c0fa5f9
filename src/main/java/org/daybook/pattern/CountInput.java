package org.daybook.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.casefile.CountableIncident;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.OrderTerm;
import org.daybook.incident.Incident;
import org.daybook.record.CaseHeading;
import org.daybook.record.Id;

/**
 * The records to count: for the screen those of the diary, for a portfolio those that are printed.
 *
 * @param incidents those that count
 * @param unclassified those that do not count because their kind is not given
 * @param withdrawn the withdrawn ones
 * @param caseRecords the case records that are not withdrawn
 * @param formerTerms the terms that only earlier versions of an order have, by the order
 * @param heading the heading of the case, which determines the law that applies
 * @param today the day up to which is counted
 */
public record CountInput(
        List<CountableIncident> incidents,
        Figure unclassified,
        Figure withdrawn,
        List<CaseRecord> caseRecords,
        Map<Id<CaseRecord>, List<OrderTerm>> formerTerms,
        CaseHeading heading,
        LocalDate today) {
    public CountInput {
        incidents = List.copyOf(incidents);
        caseRecords = List.copyOf(caseRecords);
        formerTerms = Map.copyOf(formerTerms);
    }

    /** The input for these incidents, each of which counts or does not. */
    public static CountInput of(
            Collection<CountableIncident> records,
            List<CaseRecord> caseRecords,
            Map<Id<CaseRecord>, List<OrderTerm>> formerTerms,
            CaseHeading heading,
            LocalDate today) {
        List<CountableIncident> counted = new ArrayList<>(records.size());
        List<Incident> unclassified = new ArrayList<>();
        List<Incident> withdrawn = new ArrayList<>();
        for (CountableIncident record : records) {
            if (record.isCounted()) {
                counted.add(record);
            } else {
                (record.isUnclassified() ? unclassified : withdrawn).add(record.incident());
            }
        }
        return new CountInput(
                counted, Figure.of(unclassified), Figure.of(withdrawn), caseRecords, formerTerms, heading, today);
    }

    /** The same without other incidents and case records, and without those withdrawn. */
    public CountInput only(Set<Id<Incident>> chosen, Set<Id<CaseRecord>> records) {
        return new CountInput(
                incidents.stream()
                        .filter(counted -> chosen.contains(counted.incident().id()))
                        .toList(),
                Figure.of(unclassified.incidents().stream()
                        .filter(incident -> chosen.contains(incident.id()))
                        .toList()),
                Figure.NONE,
                caseRecords.stream()
                        .filter(caseRecord -> records.contains(caseRecord.id()))
                        .toList(),
                formerTerms,
                heading,
                today);
    }

    public List<CaseRecord> of(CaseRecordKind kind) {
        return caseRecords.stream()
                .filter(caseRecord -> caseRecord.kind() == kind)
                .toList();
    }
}
