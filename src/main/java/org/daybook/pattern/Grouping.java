package org.daybook.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.incident.Incident;

/**
 * Incidents grouped by a value. An incident with several values is in several groups, but in none twice.
 *
 * @param <K> by what they are sorted
 */
final class Grouping<K> {
    private final Map<K, List<Incident>> groups;

    /** @param groups an empty map in whose order the values are to come */
    Grouping(Map<K, List<Incident>> groups) {
        this.groups = groups;
    }

    void put(K value, Incident incident) {
        List<Incident> group = groups.computeIfAbsent(value, _ -> new ArrayList<>());
        // All values of an incident come one after the other.
        if (group.isEmpty() || group.getLast() != incident) {
            group.add(incident);
        }
    }

    /** What lies there now, in the order of the values. */
    Map<K, Figure> figures() {
        Map<K, Figure> figures = new LinkedHashMap<>();
        groups.forEach((value, group) -> figures.put(value, Figure.of(group)));
        return Collections.unmodifiableMap(figures);
    }
}
