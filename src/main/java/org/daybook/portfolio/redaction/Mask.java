package org.daybook.portfolio.redaction;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Strikes out of words what is not to be read in them, and leaves a mark in its place, so that everybody sees that it
 * was.
 */
final class Mask {
    /** Nothing is struck out. */
    static final Mask NONE = new Mask(List.of());

    private final List<Strike> strikes;

    /** What is struck out, and the mark left for it. */
    record Strike(Pattern what, String mark) {}

    /** @param strikes in the order in which they are made */
    Mask(List<Strike> strikes) {
        this.strikes = List.copyOf(strikes);
    }

    boolean isNone() {
        return strikes.isEmpty();
    }

    /** First what this strikes out, then what the other does. */
    Mask and(Mask other) {
        List<Strike> all = new ArrayList<>(strikes);
        all.addAll(other.strikes);
        return new Mask(all);
    }

    /**
     * A pattern that is not found within a longer word, where the writing has words with spaces between them.
     *
     * @param words what it looks for, as it is written
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
     * What alone stands for a name, without what is said around it: the mark of what is struck out in it, or itself.
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

    /** The words without what is struck out; the same text if there is nothing of it in them. */
    String of(String words) {
        String left = words;
        for (Strike strike : strikes) {
            left = strike.what().matcher(left).replaceAll(Matcher.quoteReplacement(strike.mark()));
        }
        return left;
    }
}
