package org.daybook.portfolio.redaction;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Compares names across alphabets by their consonants, those that sound alike taken for one. A letter of another
 * alphabet sounds as its name in Unicode begins, such as KAPPA or KAF; vowels are not written in all of them.
 */
final class PhoneticKey {
    private static final int SHORTEST = 3;

    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L}\\p{M}’'ʼ׳]*");

    private PhoneticKey() {}

    /** The keys of the words of a name that tell it, and of each two that adjoin. */
    static Set<String> of(String name) {
        List<String> words = WORDS.matcher(name)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .toList();
        Stream<String> pairs = IntStream.range(1, words.size()).mapToObj(i -> pair(words.get(i - 1), words.get(i)));
        return Stream.concat(
                        pairs.filter(pair -> pair.length() > SHORTEST + 1),
                        words.stream()
                                .filter(word -> !OrdinaryWords.hold(word) && !AddressMask.isKindOfStreet(word))
                                .map(PhoneticKey::key))
                .filter(key -> key.length() >= SHORTEST && !key.startsWith(" ") && !key.endsWith(" "))
                .collect(Collectors.toSet());
    }

    /** Words of other alphabets that sound like a key, alone or with the next; names, if there are capitals. */
    static List<MatchResult> in(String text, Set<String> keys) {
        List<MatchResult> found = new ArrayList<>();
        if (keys.isEmpty() || text.chars().allMatch(PhoneticKey::isLatin)) {
            return found;
        }
        List<MatchResult> words = WORDS.matcher(text).results().toList();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).group();
            if (!isLatin(word.codePointAt(0)) && !Character.isLowerCase(word.codePointAt(0))) {
                String next = i + 1 < words.size() ? words.get(i + 1).group() : "";
                if (keys.contains(key(word)) || keys.contains(pair(word, next))) {
                    found.add(words.get(i));
                }
            }
        }
        return found;
    }

    private static boolean isLatin(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case LATIN, COMMON, INHERITED -> true;
            default -> false;
        };
    }

    private static String key(String word) {
        // In Greek, b, d and g are written with two letters.
        String latin = word.toLowerCase(Locale.ROOT)
                .replaceAll("μ(?=π)|ν(?=τ)|γ(?=κ)", "")
                .codePoints()
                .mapToObj(letter -> isLatin(letter) ? Character.toString(letter) : sound(letter))
                .collect(Collectors.joining());
        return Normalizer.normalize(latin, Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("tch|ts|tz|[szc]h|sch|[szj]|c(?=[eiy])|g(?=[eiy])", "S")
                .replaceAll("ck|[kg]h|[cgkq]", "K")
                .replace("x", "KS")
                .replaceAll("ph|[bfp]", "P")
                .replaceAll("th|[dt]", "T")
                .replaceAll("[^SKPTlmnr]", "")
                .replaceAll("(.)\\1+", "$1");
    }

    private static String pair(String word, String next) {
        return key(word) + " " + key(next);
    }

    /** The consonants with which the name of a letter begins; of a Cyrillic one such as EL that with which it ends. */
    private static String sound(int letter) {
        String name = Character.isLetter(letter)
                ? Character.getName(letter).replaceFirst(" (?:WITH|MARBUTA|MAKSURA|[A-Z]+ SIGN$).*", "")
                : "";
        String last = name.substring(name.lastIndexOf(' ') + 1);
        return name.matches("CYRILLIC .* E[FLMNRS]") ? last.substring(1) : last.replaceFirst("LETTER|[AEIOUY].*", "");
    }
}
