package org.daybook.pattern;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.incident.Incident;

/**
 * Incidents sorted into piles. One that has several values lies on several piles, but on none twice.
 *
 * @param <K> by what they are sorted
 */
final class Grouping<K> {
    private final Map<K, List<Incident>> piles;

    /** @param piles an empty map in whose order the values are to come */
    Grouping(Map<K, List<Incident>> piles) {
        this.piles = piles;
    }

    void put(K value, Incident incident) {
        List<Incident> pile = piles.computeIfAbsent(value, _ -> new ArrayList<>());
        // All values of an incident come one after the other.
        if (pile.isEmpty() || pile.getLast() != incident) {
            pile.add(incident);
        }
    }

    /** What lies there now, in the order of the values. */
    Map<K, Figure> figures() {
        Map<K, Figure> figures = new LinkedHashMap<>();
        piles.forEach((value, pile) -> figures.put(value, Figure.of(pile)));
        return Collections.unmodifiableMap(figures);
    }
}
