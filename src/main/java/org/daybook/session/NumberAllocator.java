package org.daybook.session;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.daybook.casefile.CaseFile;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/** Gives new records the next numbers, one after the other, before any of them is recorded. Vault thread. */
final class NumberAllocator {
    private final CaseFile caseFile;
    private final Map<Id<?>, Integer> given = new HashMap<>();
    private final Map<CaseRecordKind, Integer> next = new EnumMap<>(CaseRecordKind.class);
    private int nextIncident;

    NumberAllocator(CaseFile caseFile) {
        this.caseFile = caseFile;
        this.nextIncident = caseFile.incidents().nextNumber();
    }

    /** The entry with the next number, or with the number that an earlier entry of the same record was given. */
    Entry numbered(Entry entry) {
        return switch (entry) {
            case IncidentRecorded recorded ->
                new IncidentRecorded(recorded.incident()
                        .numbered(incident(recorded.incident().id())));
            case IncidentAmended amended ->
                new IncidentAmended(
                        amended.incident().numbered(incident(amended.incident().id())), amended.reason());
            case CaseRecordRecorded recorded ->
                new CaseRecordRecorded(recorded.caseRecord().numbered(caseRecord(recorded.caseRecord())));
            case CaseRecordAmended amended ->
                new CaseRecordAmended(
                        amended.caseRecord().numbered(caseRecord(amended.caseRecord())), amended.reason());
            default -> entry;
        };
    }

    private int incident(Id<Incident> id) {
        return given.computeIfAbsent(id, _ -> nextIncident++);
    }

    private int caseRecord(CaseRecord caseRecord) {
        return given.computeIfAbsent(caseRecord.id(), _ -> {
            int number =
                    next.getOrDefault(caseRecord.kind(), caseFile.caseRecords().nextNumber(caseRecord.kind()));
            next.put(caseRecord.kind(), number + 1);
            return number;
        });
    }
}
