package org.daybook.pattern;

import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.particulars.Particular;

/**
 * Something that is not written down yet, and what it concerns.
 *
 * @param reminder what
 * @param incidents the incidents it concerns
 * @param exhibits the exhibits it concerns
 * @param particulars the other records it concerns
 */
public record Missing(
        Reminder reminder, Figure incidents, List<ExhibitHistory> exhibits, List<Particular> particulars) {
    public Missing {
        exhibits = List.copyOf(exhibits);
        particulars = List.copyOf(particulars);
    }

    /** How many things it concerns; 0 where it is the case as a whole. */
    public int count() {
        return incidents.count() + exhibits.size() + particulars.size();
    }

    /** Of incidents; of none where it is the case as a whole. */
    static Missing of(Reminder reminder, Figure incidents) {
        return new Missing(reminder, incidents, List.of(), List.of());
    }
}
