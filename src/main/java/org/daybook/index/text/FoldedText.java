package org.daybook.index.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Texts as they are scanned by a search: their words as {@link SearchText} folds them, each after a sign for how its
 * script is written, and a sign at the end of each part.
 */
public final class FoldedText {
    static final char BEFORE_WORD = '\0';
    static final char BEFORE_RUN = '\1';

    /** The highest of the signs, none of which is ever in a word. */
    static final char AFTER_PART = '\2';

    private FoldedText() {}

    /** @param parts no phrase spans two of them */
    public static String of(List<String> parts, SearchText searchText) {
        StringBuilder folded = new StringBuilder();
        for (String part : parts) {
            searchText.scan(
                    part,
                    (word, unspaced, starts, ends) ->
                            folded.append(signBefore(unspaced)).append(word));
            folded.append(AFTER_PART);
        }
        return folded.toString();
    }

    static char signBefore(boolean unspaced) {
        return unspaced ? BEFORE_RUN : BEFORE_WORD;
    }

    /** The words between spaces that are in a folded text. */
    public static Set<String> words(String folded) {
        Set<String> words = new LinkedHashSet<>();
        int start = 0;
        for (int at = 1; at < folded.length(); at++) {
            if (folded.charAt(at) <= AFTER_PART) {
                if (folded.charAt(start) == BEFORE_WORD) {
                    words.add(folded.substring(start + 1, at));
                }
                start = at;
            }
        }
        return words;
    }
}
