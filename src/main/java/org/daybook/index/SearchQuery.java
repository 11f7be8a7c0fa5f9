package org.daybook.index;

import java.util.EnumSet;
import java.util.Set;

/**
 * A search as it was typed.
 *
 * @param words as typed; every word must occur, in any order and case, with or without accents: three letters or more
 * anywhere in a word, fewer at the beginning of one, and any part of a script written without spaces. Words between
 * double quotes must occur as whole words in that order. Text without letters matches every item that passes the
 * filters
 * @param filters the filters that items must pass
 * @param limit how many hits at most
 * @param among the kinds of items to find
 */
public record SearchQuery(String words, Filters filters, int limit, Set<ItemKind> among) {
    public SearchQuery {
        among = Set.copyOf(among);
    }

    /** A query for items of every kind. */
    public SearchQuery(String words, Filters filters, int limit) {
        this(words, filters, limit, EnumSet.allOf(ItemKind.class));
    }

    /** A query for words anywhere in the diary. */
    public static SearchQuery words(String words, int limit) {
        return new SearchQuery(words, Filters.NONE, limit);
    }

    /** A query for incidents with the words in them or in items that belong to them. */
    public static SearchQuery incidents(String words, int limit) {
        return new SearchQuery(words, Filters.NONE, limit, Set.of(ItemKind.INCIDENT));
    }
}
