package org.daybook.pattern;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.NamedPerson;
import org.daybook.incident.Incident;

/** Incidents grouped by the names in them. */
final class NameGrouping {
    private final Map<String, Named> byKey = new LinkedHashMap<>();

    /** Most names are spelt the same way each time, and comparing different spellings is slow. */
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
