package org.daybook.portfolio.redaction;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses the words by which the places of incidents are listed: always that which most of those left have. */
final class PlaceWordSelector {
    /** A name within a place, or any word. */
    private static final Pattern WORDS = Pattern.compile(
            "^(?!(?:M[rs]|Mrs|Miss|Dr) )\\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+)+|(?<=\\p{L} )\\p{Lu}\\p{L}{2,}(?: \\p{Lu}\\p{L}+)*|[\\p{L}\\p{N}]{3,}");

    /** The courts of these islands, which end like a street. */
    private static final Pattern COURT = Pattern.compile(
            "(?:\\p{Lu}\\p{L}+ )?(?:District|Circuit|High|Supreme|Crown|County|Family|Youth|Sheriff|Coroner['’]s"
                    + "|Magistrates['’]|Central Criminal) Court(?!\\p{L})");

    /** Marks of what was struck out, police officers, and what came from somebody who may be anywhere. */
    private static final Pattern NO_PLACE = Pattern.compile(
            "\\[[^\\]]*\\]|\\b(?:PC|DC|DS|DI|Sgt|Sergeant|Inspector|Constable) \\p{Lu}\\p{L}+|police station"
                    + "|^(?:a |the )?(?:letter|(?:phone )?call|e-?mail|text|message|post),? from .*|.* form$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Words that say how a place lies, or where anybody may be. */
    private static final Set<String> GENERAL = Set.of("""
            outside inside across behind between beside opposite near front back corner downstairs upstairs through own \
            post mail phone mobile call called home house shared staff last first into onto week shown letter form site \
            account accounts group some address name town there here not work way
            """.strip().split("\\s+"));

    private PlaceWordSelector() {}

    /** The words, at least one of every place that says more than how it lies. */
    static Set<String> words(List<String> places) {
        List<Set<String>> left = places.stream()
                .map(PlaceWordSelector::words)
                .filter(words -> !words.isEmpty())
                .toList();
        Set<String> chosen = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            Map<String, Integer> counts = new LinkedHashMap<>();
            left.forEach(words -> words.forEach(word -> counts.merge(word, 1, Integer::sum)));
            Comparator<Map.Entry<String, Integer>> most = Map.Entry.comparingByValue();
            String best = counts.entrySet().stream()
                    .max(most.thenComparing(
                                    word -> Character.isUpperCase(word.getKey().charAt(0)))
                            .thenComparing(word -> word.getKey().length()))
                    .orElseThrow()
                    .getKey();
            left = left.stream().filter(words -> !words.contains(best)).toList();
            chosen.add(best);
        }
        return chosen;
    }

    /** Whether it is the name of a court of law. */
    static boolean isCourt(String words) {
        return COURT.matcher(words).find();
    }

    private static Set<String> words(String place) {
        String text = NO_PLACE.matcher(COURT.matcher(place).replaceAll(" "))
                .replaceAll(" ")
                .strip();
        return WORDS.matcher(text)
                .results()
                .map(word -> word.start() == 0 ? key(word.group()) : word.group())
                .filter(word -> !GENERAL.contains(key(word)) && !CommonNames.hold(key(word)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String key(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
