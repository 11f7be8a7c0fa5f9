package org.daybook.index;

import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.ThingId;

/**
 * An incident that was found.
 *
 * @param history the incident with all its versions, as it was when it was found
 */
public record Hit(IncidentHistory history) {
    public ThingId id() {
        return history.id();
    }
}
