package org.daybook.index;

import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * Incidents selected elsewhere, such as those behind a figure.
 *
 * @param words what they have in common, shown above them
 * @param ids their ids; if empty, nothing is found
 */
public record IncidentSelection(String words, Set<Id<Incident>> ids) {
    public IncidentSelection {
        ids = Set.copyOf(ids);
    }
}
