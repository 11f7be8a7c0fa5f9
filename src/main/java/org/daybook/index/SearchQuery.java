package org.daybook.index;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A search.
 *
 * @param words as typed; every word must occur, in any order and case, with or without accents: three letters or more
 * anywhere in a word, fewer at the beginning of one, and any part of a script written without spaces. Words between
 * double quotes must occur as whole words in that order. Text without letters matches every item
 * @param parts what else an item must fit, each of them
 * @param picked the only items to search; null for all
 * @param among the kinds of items to find
 * @param limit how many hits of each group at most
 */
public record SearchQuery(
        String words,
        List<InterpretedSearchPart> parts,
        @Nullable IncidentSelection picked,
        Set<ItemKind> among,
        int limit) {
    private static final String QUOTATION_MARKS = "\"\u201c\u201d\u201e\u201f\uff02";

    public SearchQuery {
        parts = List.copyOf(parts);
        among = Set.copyOf(among);
    }

    public static SearchQuery words(String words, int limit) {
        return new SearchQuery(words, List.of(), null, EnumSet.allOf(ItemKind.class), limit);
    }

    /** A query for incidents with the words in them or in items that belong to them. */
    public static SearchQuery incidents(String words, int limit) {
        return words(words, limit).among(Set.of(ItemKind.INCIDENT));
    }

    /** A copy for items that also fit all these conditions. */
    public SearchQuery fitting(SearchCondition... all) {
        return fitting(List.of(all).stream().map(InterpretedSearchPart::of).toList());
    }

    /** A copy for items that also fit all these parts. */
    public SearchQuery fitting(List<InterpretedSearchPart> all) {
        return new SearchQuery(words, all, picked, among, limit);
    }

    /** A copy that searches among these only; null for all. */
    public SearchQuery picked(@Nullable IncidentSelection only) {
        return new SearchQuery(words, parts, only, among, limit);
    }

    /** A copy for items of these kinds. */
    public SearchQuery among(Set<ItemKind> kinds) {
        return new SearchQuery(words, parts, picked, kinds, limit);
    }

    /** Whether it begins or ends words that must occur exactly so. */
    public static boolean isQuotationMark(char c) {
        return QUOTATION_MARKS.indexOf(c) >= 0;
    }
}
