package org.daybook.pattern;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.incident.Incident;

/**
 * A word that most incidents at a place have in the name of the place, with the other incidents that have it too: what
 * happened outside the door was often recorded as in the street. It is only a word, and does not say that the place is
 * the same.
 *
 * @param word the word as it was first written
 * @param others the incidents that have it, in which somebody came there, and that do not support the term; in order
 */
public record NamedPlace(String word, List<Incident> others) {
    private static final Pattern WORD = Pattern.compile("\\p{L}{4,}");
    private static final Pattern STRUCK_OUT = Pattern.compile("\\[[^\\]]*\\]");

    public NamedPlace {
        others = List.copyOf(others);
    }

    /** The word most used in the places of {@code shown}, if half of them have it and so has another incident. */
    public static Optional<NamedPlace> of(List<Incident> shown, List<Incident> incidents) {
        Map<String, Long> counts = shown.stream()
                .flatMap(incident -> words(incident).keySet().stream())
                .collect(Collectors.groupingBy(Function.identity(), LinkedHashMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .filter(count -> count.getValue() > 1 && 2 * count.getValue() >= shown.size())
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .findFirst()
                .map(word -> new NamedPlace(
                        shown.stream()
                                .flatMap(incident ->
                                        Stream.ofNullable(words(incident).get(word)))
                                .findFirst()
                                .orElse(word),
                        incidents.stream()
                                .filter(incident -> ProposedTerm.isPresent(incident) && !shown.contains(incident))
                                .filter(incident -> words(incident).containsKey(word))
                                .toList()))
                .filter(place -> !place.others().isEmpty());
    }

    /** The words of a place in lower case, each as it is written; nothing of what was struck out. */
    private static Map<String, String> words(Incident incident) {
        String place = STRUCK_OUT.matcher(incident.where().place()).replaceAll(" ");
        return WORD.matcher(place)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toMap(
                        word -> word.toLowerCase(Locale.ROOT), word -> word, (first, _) -> first, LinkedHashMap::new));
    }
}
