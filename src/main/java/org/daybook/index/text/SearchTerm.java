package org.daybook.index.text;

import java.util.ArrayList;
import java.util.List;

/**
 * One term of a search.
 *
 * @param text the folded text
 * @param unspaced whether it is in a script without spaces, and so is found anywhere in a run
 */
public record SearchTerm(String text, boolean unspaced) {
    private static final int MOST = 64;
    private static final int LONGEST_QUERY = 4000;
    private static final int ANYWHERE_FROM = 3;

    /** The terms of a query, without duplicates; at most 64, and of a very long text only those of its beginning. */
    public static List<SearchTerm> of(String words, SearchText text) {
        return inOrder(words, text).stream().distinct().limit(MOST).toList();
    }

    /** The terms of a query in order; of a very long text only those of its beginning. */
    public static List<SearchTerm> inOrder(String words, SearchText text) {
        List<SearchTerm> terms = new ArrayList<>();
        String looked = words.length() <= LONGEST_QUERY ? words : words.substring(0, LONGEST_QUERY);
        text.scan(looked, (word, unspaced, starts, ends) -> terms.add(new SearchTerm(word, unspaced)));
        return terms;
    }

    /** Whether it also matches inside a word; one or two letters match only the beginning. */
    boolean anywhere() {
        return unspaced || text.codePointCount(0, text.length()) >= ANYWHERE_FROM;
    }

    /** The index at which it occurs in a word; negative if it does not. */
    public int in(String word, boolean unspacedWord, int from) {
        if (unspaced != unspacedWord) {
            return -1;
        }
        return anywhere() ? word.indexOf(text, from) : from == 0 && word.startsWith(text) ? 0 : -1;
    }
}
