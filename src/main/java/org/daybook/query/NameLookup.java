package org.daybook.query;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.index.SearchCondition;
import org.daybook.index.text.FoldedWords;

/** Finds the people and places that words name. */
final class NameLookup {
    /** A longer name is a description, of which a single word names nobody. */
    private static final int LONGEST_NAME = 3;

    /** A shorter other name is a word that stands everywhere. */
    private static final int SHORTEST = 3;

    private final Map<List<String>, Set<List<String>>> people = new HashMap<>();
    private final Set<List<String>> places = new LinkedHashSet<>();

    /** @param fillers small words, which are no names */
    NameLookup(KnownNames known, Set<String> fillers) {
        for (List<String> names : known.people()) {
            names.forEach(name -> put(name, names, fillers));
        }
        for (String place : known.places()) {
            for (String piece : place.split("[,;/()]")) {
                List<String> words = new ArrayList<>(FoldedWords.of(piece));
                while (!words.isEmpty() && fillers.contains(words.getFirst())) {
                    words.removeFirst();
                }
                for (int length = isName(piece) ? 1 : words.size(); length <= words.size() && length > 0; length++) {
                    places.add(List.copyOf(words.subList(0, length)));
                }
            }
        }
    }

    /** Whether a place is a name, whose beginning names it too, and no description, such as 'outside my house'. */
    private static boolean isName(String place) {
        return Arrays.stream(place.strip().split("\\s+"))
                .skip(1)
                .noneMatch(word -> Character.isLowerCase(word.codePointAt(0)));
    }

    List<SearchCondition> meanings(List<String> folded, String words) {
        List<SearchCondition> meanings = new ArrayList<>();
        Set<List<String>> meant = people.getOrDefault(folded, Set.of());
        if (!meant.isEmpty()) {
            meanings.add(person(meant, words));
        }
        if (places.contains(folded)) {
            meanings.add(new SearchCondition.PlaceCondition(words));
        }
        return meanings;
    }

    /** Whoever is known under exactly these words, or has these words in their text. */
    SearchCondition.PersonCondition person(String words) {
        return person(people.getOrDefault(FoldedWords.of(words), Set.of()), words);
    }

    private static SearchCondition.PersonCondition person(Set<List<String>> meant, String words) {
        Set<String> names = new LinkedHashSet<>();
        if (meant.size() != 1) {
            names.add(words);
        }
        meant.forEach(all -> {
            names.add(all.getFirst());
            all.stream().filter(name -> name.length() >= SHORTEST).forEach(names::add);
        });
        names.add(words);
        return new SearchCondition.PersonCondition(List.copyOf(names));
    }

    private void put(String name, List<String> names, Set<String> fillers) {
        List<String> whole = FoldedWords.of(name);
        if (whole.isEmpty()) {
            return;
        }
        people.computeIfAbsent(whole, _ -> new LinkedHashSet<>()).add(names);
        if (whole.size() > LONGEST_NAME) {
            return;
        }
        for (String word : name.split("\\s+")) {
            List<String> folded = FoldedWords.of(word);
            boolean isName = folded.size() == 1
                    && !fillers.contains(folded.getFirst())
                    && !Character.isLowerCase(word.codePointAt(0));
            if (isName) {
                people.computeIfAbsent(folded, _ -> new LinkedHashSet<>()).add(names);
            }
        }
    }
}
