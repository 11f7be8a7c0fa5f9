package org.daybook.index.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What must occur in the texts, and at which distances, in the positions of {@link TextIndex}.
 *
 * @param places for each match, its distances from the beginning, one or more
 */
record PositionPattern(Map<Match, List<Integer>> places) {
    /** Represents whatever separates two runs without spaces. */
    static final String BETWEEN_RUNS = " ";

    /** Longer patterns are matched by their beginning only. */
    private static final int MOST = 64;

    /** How a word is matched. */
    enum How {
        EXACTLY,
        BEGINNING,
        CONTAINING,
        /** A character of a run without spaces. */
        CHARACTER
    }

    /** A word to match. */
    record Match(String text, How how) {}

    /** The pattern of a term that may occur anywhere. */
    static PositionPattern of(SearchTerm term) {
        return of(List.of(term), term.anywhere() ? How.CONTAINING : How.BEGINNING);
    }

    /** The pattern of the consecutive words of a phrase. */
    static PositionPattern of(SearchPhrase phrase) {
        return of(phrase.words(), phrase.open() ? How.BEGINNING : How.EXACTLY);
    }

    private static PositionPattern of(List<SearchTerm> terms, How last) {
        Map<Match, List<Integer>> places = new LinkedHashMap<>();
        int at = 0;
        boolean afterRun = false;
        for (SearchTerm term : terms) {
            if (at >= MOST) {
                break;
            }
            if (term.unspaced()) {
                if (afterRun) {
                    put(places, new Match(BETWEEN_RUNS, How.CHARACTER), at++);
                }
                for (int character : term.text().codePoints().limit(MOST).toArray()) {
                    put(places, new Match(Character.toString(character), How.CHARACTER), at++);
                }
            } else {
                put(places, new Match(term.text(), term == terms.getLast() ? last : How.EXACTLY), at++);
            }
            afterRun = term.unspaced();
        }
        return new PositionPattern(places);
    }

    private static void put(Map<Match, List<Integer>> places, Match match, int at) {
        places.computeIfAbsent(match, _ -> new ArrayList<>()).add(at);
    }
}
