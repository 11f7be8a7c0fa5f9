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
 * @param <K> the value by which they are grouped
 * @param groups an empty map that determines the order of the values
 */
record IncidentGrouping<K>(Map<K, List<Incident>> groups) {
    void put(K value, Incident incident) {
        List<Incident> group = groups.computeIfAbsent(value, _ -> new ArrayList<>());
        // An incident's values are added one after the other, so that only the last can be a duplicate.
        if (group.isEmpty() || group.getLast() != incident) {
            group.add(incident);
        }
    }

    /** The incidents found so far, in the order of the values. */
    Map<K, Figure> figures() {
        Map<K, Figure> figures = new LinkedHashMap<>();
        groups.forEach((value, group) -> figures.put(value, Figure.of(group)));
        return Collections.unmodifiableMap(figures);
    }
}
