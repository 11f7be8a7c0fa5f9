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
 * parts where they begin with a capital, or are in a writing that has none, and are no ordinary word.
 */
final class WitnessMask {
    private static final int FEWEST_LETTERS = 2;
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
            "may",
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
            "unknown",
            "witness",
            "pc",
            "dc",
            "ds",
            "st",
            "no",
            "of",
            "to",
            "on",
            "in",
            "at",
            "by",
            "or",
            "an",
            "is",
            "it",
            "he",
            "we",
            "me",
            "us",
            "so",
            "if",
            "as",
            "be",
            "do",
            "go",
            "up",
            "am");

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
                                Mask.bounded(
                                        entry.getKey(),
                                        Pattern.quote(entry.getKey()).replace(" ", "\\E\\s+\\Q")),
                                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                        entry.getValue())));
        for (String name : names) {
            String mark = marks.get(name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
            if (mark != null) {
                Arrays.stream(name.strip().split("[\\s,;.()]+"))
                        .filter(WitnessMask::isName)
                        .distinct()
                        .forEach(part -> strikes.add(new Mask.Strike(Pattern.compile(part(part)), mark)));
            }
        }
        return strikes.isEmpty() ? Mask.NONE : new Mask(strikes);
    }

    private static boolean isName(String part) {
        return part.length() >= FEWEST_LETTERS
                && Character.isLetter(part.codePointAt(0))
                && !Character.isLowerCase(part.codePointAt(0))
                && !ORDINARY.contains(part.toLowerCase(Locale.ROOT));
    }

    /** As it is written, or all in capitals. */
    private static String part(String part) {
        String loud = part.toUpperCase(Locale.ROOT);
        return Mask.bounded(part, "(?:" + Pattern.quote(part) + "|" + Pattern.quote(loud) + ")");
    }

    /** A to Z, then AA, AB, …. */
    private static String letter(int index) {
        String last = String.valueOf((char) ('A' + index % LETTERS));
        return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
    }
}
