package org.daybook.pattern;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.casefile.NamedPerson;
import org.daybook.facts.Incident;

/**
 * A name, number or place in her words, and the incidents in which it stands. Texts that differ only in capitals and
 * spaces are one; nothing else is guessed.
 *
 * @param name as it was first written
 * @param figure the incidents
 */
public record NamedFigure(String name, Figure figure) {

    /** What stands in the incidents, the most frequent first. */
    static List<NamedFigure> of(Collection<Counted> all, Function<Incident, Stream<String>> texts) {
        Gathering gathering = new Gathering();
        all.forEach(
                counted -> texts.apply(counted.incident()).forEach(text -> gathering.put(text, counted.incident())));
        return gathering.figures();
    }

    private static final class Gathering {
        private final Map<String, List<Incident>> byKey = new LinkedHashMap<>();
        private final Map<String, String> names = new HashMap<>();

        /** Most names are written the same way each time, and comparing spellings takes long. */
        private final Map<String, String> keys = new HashMap<>();

        void put(String text, Incident incident) {
            if (text.isBlank()) {
                return;
            }
            String key = keys.computeIfAbsent(text, NamedPerson::key);
            names.putIfAbsent(key, text.strip().replaceAll("\\s+", " "));
            List<Incident> of = byKey.computeIfAbsent(key, _ -> new ArrayList<>());
            if (of.isEmpty() || of.getLast() != incident) {
                of.add(incident);
            }
        }

        List<NamedFigure> figures() {
            Comparator<NamedFigure> most =
                    Comparator.comparing(named -> -named.figure().count());
            return byKey.entrySet().stream()
                    .map(one ->
                            new NamedFigure(names.getOrDefault(one.getKey(), one.getKey()), Figure.of(one.getValue())))
                    .sorted(most)
                    .toList();
        }
    }
}
