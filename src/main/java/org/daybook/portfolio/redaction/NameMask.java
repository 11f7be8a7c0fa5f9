package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Redacts people's names: the whole name everywhere; its parts, unless they are ordinary words, where they are
 * capitalised, in a URL or a file name, or in a script without capitals; initials; and a description after a comma,
 * such as 'my brother'. Nicknames, misspelt names and parts that are ordinary words are not found, since they are not
 * known.
 */
final class NameMask {
    private static final int FEWEST_LETTERS = 2;

    /** Single words for a relation to the user, redacted unless they are about somebody else's relative. */
    private static final Map<String, String> KIN = Map.of(
            "mother", "mother|mum|mam|mom|mummy",
            "father", "father|dad|daddy",
            "grandmother", "grandmother|grandma|gran|granny|nan|nana",
            "grandfather", "grandfather|grandad|grandpa");

    private static final String NOT_OF_OTHERS = "(?<!\\b(?:his|her|your|their|whose)[\\s\\p{Z}])(?<![’']s[\\s\\p{Z}])";

    private final Set<String> kept;

    /** @param kept names of the user and of the person responsible, no part of which is redacted by itself */
    NameMask(Collection<String> kept) {
        this.kept = kept.stream()
                .map(NameMask::bare)
                .flatMap(name -> Arrays.stream(name.split("[^\\p{L}\\p{N}]+")))
                .map(NameMask::folded)
                .collect(Collectors.toSet());
    }

    /** The words that are not redacted by themselves, in lower case. */
    Set<String> kept() {
        return kept;
    }

    /** The key by which two spellings of a name are compared: without the description after it. */
    static String key(String name) {
        return folded(bare(name));
    }

    /** @param marks the mark for each name, by the name as written */
    Mask of(Map<String, String> marks) {
        Map<String, String> phrases = new LinkedHashMap<>();
        marks.forEach((name, mark) -> {
            phrases.putIfAbsent(plain(name), mark);
            phrases.putIfAbsent(bare(name), mark);
        });
        List<Mask.Strike> strikes = new ArrayList<>();
        phrases.entrySet().stream()
                .filter(entry -> !entry.getKey().isEmpty())
                .sorted(Comparator.comparingInt((Map.Entry<String, String> entry) ->
                                entry.getKey().length())
                        .reversed())
                .forEach(entry -> strikes.add(new Mask.Strike(whole(entry.getKey()), entry.getValue())));
        marks.forEach((name, mark) -> {
            described(name).forEach(pattern -> strikes.add(new Mask.Strike(pattern, mark)));
            parts(name).forEach(part -> strikes.add(new Mask.Strike(Pattern.compile(part(part)), mark)));
        });
        marks.forEach((name, mark) -> {
            String initials = initials(name);
            if (initials.length() >= FEWEST_LETTERS && !isOrdinary(initials)) {
                strikes.add(new Mask.Strike(Pattern.compile(initialled(initials)), mark));
            }
        });
        return strikes.isEmpty() ? Mask.NONE : new Mask(strikes);
    }

    private Pattern whole(String name) {
        return !name.contains(" ") && isOrdinary(name) && KIN.values().stream().noneMatch(kin -> named(kin, name))
                ? Pattern.compile(part(name))
                : caseless(Mask.bounded(name, words(name)));
    }

    private static boolean named(String kin, String name) {
        return Arrays.asList(kin.split("\\|")).contains(folded(name));
    }

    /** Patterns of the description after the name, and of the word by which the user calls such a relative. */
    private static List<Pattern> described(String name) {
        String said = plain(name).substring(bare(name).length()).replaceAll("^[\\s,;(–-]+|[\\s)]+$", "");
        List<Pattern> patterns = new ArrayList<>();
        if (said.contains(" ")) {
            patterns.add(caseless(Mask.bounded(said, words(said))));
        }
        KIN.forEach((kin, called) -> {
            if (folded(said).matches("(?:my )?" + kin)) {
                patterns.add(caseless(NOT_OF_OTHERS + "\\b(?:my[" + Mask.SPACES + "]+)?(?:" + called + ")\\b"));
            }
        });
        return patterns;
    }

    private List<String> parts(String name) {
        return Arrays.stream(plain(name).split("[\\s,;.()]+"))
                .filter(this::isName)
                .distinct()
                .toList();
    }

    private boolean isName(String part) {
        return part.length() >= FEWEST_LETTERS
                && Character.isLetter(part.codePointAt(0))
                && !Character.isLowerCase(part.codePointAt(0))
                && !isOrdinary(part);
    }

    private boolean isOrdinary(String word) {
        String folded = folded(word);
        return OrdinaryWords.hold(folded) || kept.contains(folded);
    }

    private String initials(String name) {
        return Arrays.stream(bare(name).split("[\\s.-]+"))
                .filter(part -> !part.isEmpty() && Character.isUpperCase(part.codePointAt(0)))
                .filter(part -> !OrdinaryWords.hold(folded(part)))
                .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)))
                .collect(Collectors.joining());
    }

    /**
     * A pattern of initials, with or without full stops, but not before a slash or a number, where they are part of a
     * reference.
     */
    private static String initialled(String initials) {
        String letters = Pattern.quote(initials);
        String stopped = initials.codePoints()
                .mapToObj(letter -> Pattern.quote(Character.toString(letter)) + "\\.")
                .collect(Collectors.joining("[\\s\\p{Z}]?"));
        return "(?<![\\p{L}\\p{N}/])(?:" + stopped + "|" + letters + "(?![\\p{L}\\p{N}/]))";
    }

    /** A pattern of a part as written or in capitals, and in lower case only within a URL or a file name. */
    private static String part(String part) {
        String loud = part.toUpperCase(Locale.ROOT);
        String small = Pattern.quote(part.toLowerCase(Locale.ROOT));
        return Mask.bounded(part, "(?:" + Pattern.quote(part) + "|" + Pattern.quote(loud) + ")")
                + "|(?<![\\p{L}])" + small + "(?=[@_\\p{N}]|[.-][\\p{L}\\p{N}])"
                + "|(?<=[@_\\p{N}]|[\\p{L}\\p{N}][.-])" + small + "(?![\\p{L}])";
    }

    private static Pattern caseless(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static String words(String name) {
        return Arrays.stream(name.split(" "))
                .map(word -> Arrays.stream(word.split("['’]", -1))
                        .map(Pattern::quote)
                        .collect(Collectors.joining("['’]")))
                .collect(Collectors.joining("[" + Mask.SPACES + "]+"));
    }

    private static String bare(String name) {
        return plain(name).replaceFirst("\\s*[,;(–].*", "");
    }

    private static String plain(String name) {
        return Mask.plain(name).replaceAll("\\s+", " ");
    }

    private static String folded(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
