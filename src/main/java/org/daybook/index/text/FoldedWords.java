package org.daybook.index.text;

import java.util.ArrayList;
import java.util.List;

/** The words of a text as they are compared in a search: whatever their case, accents and ligatures. */
public final class FoldedWords {
    private FoldedWords() {}

    /** The words in their order. */
    public static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        new SearchText().scan(text, (word, unspaced, starts, ends) -> words.add(word));
        return words;
    }
}
