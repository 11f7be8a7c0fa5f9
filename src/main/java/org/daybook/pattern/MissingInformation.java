package org.daybook.pattern;

import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecord;

/**
 * Something that is not written down yet, and what it concerns.
 *
 * @param reminder what
 * @param incidents the incidents it concerns
 * @param exhibits the exhibits it concerns
 * @param caseRecords the other records it concerns
 */
public record MissingInformation(
        Reminder reminder, Figure incidents, List<ExhibitHistory> exhibits, List<CaseRecord> caseRecords) {
    public MissingInformation {
        exhibits = List.copyOf(exhibits);
        caseRecords = List.copyOf(caseRecords);
    }

    /** How many things it concerns; 0 where it is the case as a whole. */
    public int count() {
        return incidents.count() + exhibits.size() + caseRecords.size();
    }

    /** Of incidents; of none where it is the case as a whole. */
    static MissingInformation of(Reminder reminder, Figure incidents) {
        return new MissingInformation(reminder, incidents, List.of(), List.of());
    }
}
