package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Redacts text, and leaves a mark in place of what was redacted, so that everybody sees that something was. */
final class Mask {
    /** A mask that redacts nothing. */
    static final Mask NONE = new Mask(List.of());

    /**
     * What may be between two words or groups of digits, for a character class: any space, also one that does not
     * break, and characters that are not seen. Text that was copied from a telephone or a web page has many of them.
     */
    static final String SPACES = "\\s\\p{Z}\\p{Cf}";

    private final List<Strike> strikes;

    /** A pattern to redact, and the mark left for it. */
    record Strike(Pattern what, String mark) {}

    /** @param strikes in the order in which they are applied */
    Mask(List<Strike> strikes) {
        this.strikes = List.copyOf(strikes);
    }

    /** A mask that applies this one first and then the other. */
    Mask and(Mask other) {
        List<Strike> all = new ArrayList<>(strikes);
        all.addAll(other.strikes);
        return new Mask(all);
    }

    /** The text with usual spaces in place of all others, and none at either end. */
    static String plain(String words) {
        return words.replaceAll("\\p{Zs}", " ").strip();
    }

    /**
     * A pattern that does not match within a longer word, in scripts that put spaces between words.
     *
     * @param words the text to match, as it is written
     */
    static String bounded(String words, String pattern) {
        String before = isSpaced(words.codePointAt(0)) ? "(?<![\\p{L}\\p{N}])" : "";
        String after = isSpaced(words.codePointBefore(words.length())) ? "(?![\\p{L}\\p{N}])" : "";
        return before + pattern + after;
    }

    private static boolean isSpaced(int letter) {
        return switch (Character.UnicodeScript.of(letter)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
            default -> true;
        };
    }

    /**
     * The text in place of a name, without surrounding words: the marks of what is redacted in it, or the name
     * itself.
     */
    String standIn(String name) {
        Set<String> marks = new LinkedHashSet<>();
        String left = name;
        for (Strike strike : strikes) {
            Matcher found = strike.what().matcher(left);
            if (found.find()) {
                marks.add(strike.mark());
                left = found.replaceAll(" ");
            }
        }
        return marks.isEmpty() ? name : String.join(", ", marks);
    }

    /** The redacted text; the same string if nothing in it is redacted. */
    String of(String words) {
        String left = words;
        for (Strike strike : strikes) {
            left = strike.what().matcher(left).replaceAll(Matcher.quoteReplacement(strike.mark()));
        }
        return left;
    }
}
