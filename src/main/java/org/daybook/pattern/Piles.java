package org.daybook.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.daybook.facts.Incident;

/**
 * Incidents sorted into piles. One that has several values lies on several piles, but on none twice.
 *
 * @param <K> by what they are sorted
 */
final class Piles<K extends Comparable<K>> {
    private final Map<K, List<Incident>> piles = new TreeMap<>();

    /** Sorts {@code all} by the values that each has. */
    static <K extends Comparable<K>> Map<K, Figure> by(
            Collection<Counted> all, Function<Incident, ? extends Collection<K>> values) {
        Piles<K> piles = new Piles<>();
        all.forEach(counted -> values.apply(counted.incident()).forEach(value -> piles.put(value, counted.incident())));
        return piles.figures();
    }

    /** Those of {@code all} for which {@code test} is true. */
    static Figure of(Collection<Counted> all, Predicate<Counted> test) {
        List<Incident> found = new ArrayList<>();
        for (Counted counted : all) {
            if (test.test(counted)) {
                found.add(counted.incident());
            }
        }
        return Figure.of(found);
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
