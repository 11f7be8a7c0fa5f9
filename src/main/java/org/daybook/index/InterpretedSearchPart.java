package org.daybook.index;

import java.util.List;

/**
 * A part of a search that has a meaning beside its words.
 *
 * @param anyOf what it can mean; an item fits if any of these conditions holds
 * @param words the words it was written with; an item with all words of any of these is found as well, below those that
 * fit. Empty if its words are not looked for
 */
public record InterpretedSearchPart(List<SearchCondition> anyOf, List<String> words) {
    public InterpretedSearchPart {
        anyOf = List.copyOf(anyOf);
        words = List.copyOf(words);
    }

    /** A part that is only looked for by what it means. */
    public static InterpretedSearchPart of(SearchCondition condition) {
        return new InterpretedSearchPart(List.of(condition), List.of());
    }
}
