package org.daybook.index;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * Which items belong to which, such as an exhibit to an incident. The item that something belongs to need not exist.
 */
final class RelationIndex {
    private final Map<Id<Incident>, Set<TimelineEntry>> parts = new HashMap<>();

    void add(TimelineEntry part) {
        for (Id<Incident> whole : part.item().belongsTo()) {
            parts.computeIfAbsent(whole, _ -> new LinkedHashSet<>()).add(part);
        }
    }

    void remove(TimelineEntry part) {
        for (Id<Incident> whole : part.item().belongsTo()) {
            parts.computeIfPresent(whole, (_, rows) -> {
                rows.remove(part);
                return rows.isEmpty() ? null : rows;
            });
        }
    }

    /** The items that belong to an item, in the order in which they were added. */
    Set<TimelineEntry> of(Id<?> whole) {
        return parts.getOrDefault(whole, Set.of());
    }

    /** The items to which anything belongs, whether they exist or not. */
    Set<Id<Incident>> wholes() {
        return Set.copyOf(parts.keySet());
    }
}
