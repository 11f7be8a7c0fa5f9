package org.daybook.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.NamedPerson;
import org.daybook.incident.Incident;

/** Incidents gathered by the names that stand in them. */
final class NameGrouping {
    private final Map<String, Named> byKey = new LinkedHashMap<>();

    /** Most names are spelt the same way each time, and comparing spellings is slow. */
    private final Map<String, Named> bySpelling = new HashMap<>();

    private record Named(String name, List<Incident> incidents) {
        static Named of(String text) {
            return new Named(text.strip().replaceAll("\\s+", " "), new ArrayList<>());
        }
    }

    void put(String text, Incident incident) {
        if (text.isBlank()) {
            return;
        }
        Named named = bySpelling.get(text);
        if (named == null) {
            named = byKey.computeIfAbsent(NamedPerson.key(text), _ -> Named.of(text));
            bySpelling.put(text, named);
        }
        // All names of an incident come one after the other.
        if (named.incidents.isEmpty() || named.incidents.getLast() != incident) {
            named.incidents.add(incident);
        }
    }

    /** In the order in which they were first written. */
    List<NamedFigure> figures() {
        return byKey.values().stream()
                .map(named -> new NamedFigure(named.name(), Figure.of(named.incidents())))
                .toList();
    }
}
