package org.daybook.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.NamedPerson;
import org.daybook.incident.Incident;

/**
 * Counts everything in one pass over the incidents. Figures are requested first and available after {@link #over}. A
 * hundred thousand incidents are scattered over memory, so that reading them once for all figures makes the page
 * fast.
 */
public final class PatternCounter {
    private final List<Consumer<CountableIncident>> takers = new ArrayList<>();

    /** The incidents for which {@code test} is true. */
    public Supplier<Figure> those(Predicate<CountableIncident> test) {
        List<Incident> found = new ArrayList<>();
        takers.add(counted -> {
            if (test.test(counted)) {
                found.add(counted.incident());
            }
        });
        return () -> Figure.of(found);
    }

    /** The incidents by value; one with several values is under each of them. */
    <K extends Comparable<K>> Supplier<Map<K, Figure>> by(Function<Incident, ? extends Collection<K>> values) {
        IncidentGrouping<K> groups = new IncidentGrouping<>(new TreeMap<>());
        takers.add(counted -> {
            for (K value : values.apply(counted.incident())) {
                groups.put(value, counted.incident());
            }
        });
        return groups::figures;
    }

    /** The incidents by name, in the order in which the names were first written. */
    Supplier<List<NamedFigure>> named(Function<Incident, ? extends Collection<String>> texts) {
        NameGrouping gathering = new NameGrouping();
        takers.add(counted -> {
            for (String text : texts.apply(counted.incident())) {
                gathering.put(text, counted.incident());
            }
        });
        return gathering::figures;
    }

    void each(Consumer<CountableIncident> taker) {
        takers.add(taker);
    }

    /** Reads the incidents; called once. */
    public void over(Collection<CountableIncident> all) {
        for (CountableIncident counted : all) {
            for (Consumer<CountableIncident> taker : takers) {
                taker.accept(counted);
            }
        }
    }

    /** Incidents grouped by the names in them. */
    private static final class NameGrouping {
        private final Map<String, NamedIncidents> byKey = new LinkedHashMap<>();

        /** Most names are spelt the same way each time, and comparing different spellings is slow. */
        private final Map<String, NamedIncidents> bySpelling = new HashMap<>();

        private record NamedIncidents(String name, List<Incident> incidents) {
            static NamedIncidents of(String text) {
                return new NamedIncidents(text.strip().replaceAll("\\s+", " "), new ArrayList<>());
            }
        }

        void put(String text, Incident incident) {
            if (text.isBlank()) {
                return;
            }
            NamedIncidents named = bySpelling.get(text);
            if (named == null) {
                named = byKey.computeIfAbsent(NamedPerson.key(text), _ -> NamedIncidents.of(text));
                bySpelling.put(text, named);
            }
            // An incident's names are added one after the other, so that only the last can be a duplicate.
            if (named.incidents.isEmpty() || named.incidents.getLast() != incident) {
                named.incidents.add(incident);
            }
        }

        /** The groups in the order in which the names were first written. */
        List<NamedFigure> figures() {
            return byKey.values().stream()
                    .map(named -> new NamedFigure(named.name(), Figure.of(named.incidents())))
                    .toList();
        }
    }
}
