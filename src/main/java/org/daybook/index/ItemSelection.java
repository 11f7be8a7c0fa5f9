package org.daybook.index;

import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * Incidents that were picked out elsewhere, such as those behind a figure.
 *
 * @param words what they have in common, as it is shown above them
 * @param ids which they are; none for nothing at all
 */
public record ItemSelection(String words, Set<Id<Incident>> ids) {
    public ItemSelection {
        ids = Set.copyOf(ids);
    }
}
