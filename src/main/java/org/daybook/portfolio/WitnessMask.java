package org.daybook.portfolio;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Names witnesses by letters, in the order in which they are first named: the whole name wherever it stands, and a name's
 * parts where they begin with a capital and are no ordinary word.
 */
final class WitnessMask {
    private static final int FEWEST_LETTERS = 3;
    private static final int LETTERS = 26;

    /** Words that are part of a name or description and stand in ordinary sentences too. */
    private static final Set<String> ORDINARY = Set.of(
            "the",
            "and",
            "my",
            "our",
            "his",
            "her",
            "their",
            "mr",
            "mrs",
            "ms",
            "miss",
            "dr",
            "sir",
            "mum",
            "dad",
            "aunt",
            "uncle",
            "sister",
            "brother",
            "friend",
            "neighbour",
            "colleague",
            "manager",
            "boss",
            "officer",
            "constable",
            "sergeant",
            "police",
            "driver",
            "owner",
            "man",
            "woman",
            "lady",
            "boy",
            "girl",
            "child",
            "someone",
            "somebody",
            "will",
            "mark",
            "may",
            "grace",
            "rose",
            "hope",
            "faith",
            "joy",
            "dawn",
            "bill",
            "art",
            "drew",
            "chase",
            "summer",
            "june",
            "april",
            "august",
            "young",
            "old",
            "street",
            "road",
            "house",
            "shop",
            "next",
            "door",
            "from",
            "with",
            "who",
            "unknown");

    private WitnessMask() {}

    /**
     * @param names in order, one witness as often as named
     * @param words the words for a letter, such as 'Witness A'
     */
    static Mask of(Collection<String> names, UnaryOperator<String> words) {
        Map<String, String> marks = new LinkedHashMap<>();
        for (String name : names) {
            String known = name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            if (!known.isEmpty()) {
                marks.computeIfAbsent(known, _ -> words.apply(letter(marks.size())));
            }
        }
        List<Mask.Strike> strikes = new ArrayList<>();
        Map<String, String> whole = new LinkedHashMap<>(marks);
        whole.entrySet().stream()
                .sorted(Comparator.comparingInt((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .reversed())
                .forEach(entry -> strikes.add(new Mask.Strike(
                        Pattern.compile(
                                bounded(Pattern.quote(entry.getKey()).replace(" ", "\\E\\s+\\Q")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                        entry.getValue())));
        for (String name : names) {
            String mark = marks.get(name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
            if (mark != null) {
                Arrays.stream(name.strip().split("[\\s,;.()]+"))
                        .filter(WitnessMask::isName)
                        .distinct()
                        .forEach(part ->
                                strikes.add(new Mask.Strike(Pattern.compile(bounded(Pattern.quote(part))), mark)));
            }
        }
        return strikes.isEmpty() ? Mask.NONE : new Mask(strikes);
    }

    private static boolean isName(String part) {
        return part.length() >= FEWEST_LETTERS
                && Character.isUpperCase(part.codePointAt(0))
                && !ORDINARY.contains(part.toLowerCase(Locale.ROOT));
    }

    private static String bounded(String pattern) {
        return "(?<![\\p{L}\\p{N}])" + pattern + "(?![\\p{L}\\p{N}])";
    }

    /** A to Z, then AA, AB, …. */
    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }
}
