package org.daybook.index;

import java.util.ArrayList;
import java.util.List;

/**
 * One term of a search.
 *
 * @param text folded
 * @param unspaced whether it is of a script without spaces, and so is found anywhere in a run
 */
record SearchTerm(String text, boolean unspaced) {
    private static final int MOST = 64;
    private static final int LONGEST_QUERY = 4000;
    private static final int ANYWHERE_FROM = 3;

    /** The terms of what was typed, without duplicates; at most 64, and of a very long text its beginning. */
    static List<SearchTerm> of(String words, SearchText text) {
        return inOrder(words, text).stream().distinct().limit(MOST).toList();
    }

    /** The terms of what was typed as they follow each other; of a very long text, those of its beginning. */
    static List<SearchTerm> inOrder(String words, SearchText text) {
        List<SearchTerm> terms = new ArrayList<>();
        String looked = words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
        text.scan(looked, (word, unspaced, starts, ends) -> terms.add(new SearchTerm(word, unspaced)));
        return terms;
    }

    /** Whether it is found in the middle of a word as well; one or two letters only begin a word. */
    boolean anywhere() {
        return unspaced || text.codePointCount(0, text.length()) >= ANYWHERE_FROM;
    }

    /** From which char on it stands in a word; less than nought if it does not. */
    int in(String word, boolean unspacedWord, int from) {
        if (unspaced != unspacedWord) {
            return -1;
        }
        return anywhere() ? word.indexOf(text, from) : from == 0 && word.startsWith(text) ? 0 : -1;
    }
}
