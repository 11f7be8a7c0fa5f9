package org.daybook.portfolio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Strikes out of words what is not to be read in them, and leaves a mark in its place, so that everybody sees that it was. */
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

    /** The words without what is struck out; the same text if there is nothing of it in them. */
    String of(String words) {
        String left = words;
        for (Strike strike : strikes) {
            left = strike.what().matcher(left).replaceAll(Matcher.quoteReplacement(strike.mark()));
        }
        return left;
    }
}
