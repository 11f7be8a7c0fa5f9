package org.daybook.pattern.completeness;

import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.caserecord.CaseRecord;
import org.daybook.pattern.Figure;

/**
 * A piece of information that is missing, and the records it concerns.
 *
 * @param reminder what is missing
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

    /** The number of records it concerns; 0 for the case as a whole. */
    public int count() {
        return incidents.count() + exhibits.size() + caseRecords.size();
    }

    /** A piece missing from these incidents, or from the case as a whole if there are none. */
    static MissingInformation of(Reminder reminder, Figure incidents) {
        return new MissingInformation(reminder, incidents, List.of(), List.of());
    }
}
