package org.daybook.index;

import java.util.EnumSet;
import java.util.Set;

/**
 * A search as it was typed.
 *
 * @param words as typed; every word must occur, in any order and case, with or without accents: three letters or more
 * anywhere in a word, fewer at the beginning of one, and any part of a script written without spaces. Words between
 * double quotes must stand next to each other in that order, whole ones. Without a letter in it, all items that the
 * filters let through
 * @param filters what it is narrowed down to
 * @param limit how many hits at most
 * @param among the kinds of items that are looked for
 */
public record SearchQuery(String words, Filters filters, int limit, Set<ItemKind> among) {
    public SearchQuery {
        among = Set.copyOf(among);
    }

    /** Items of every kind. */
    public SearchQuery(String words, Filters filters, int limit) {
        this(words, filters, limit, EnumSet.allOf(ItemKind.class));
    }

    /** Words anywhere in the diary. */
    public static SearchQuery words(String words, int limit) {
        return new SearchQuery(words, Filters.NONE, limit);
    }

    /** Incidents in which the words occur, or in what belongs to them. */
    public static SearchQuery incidents(String words, int limit) {
        return new SearchQuery(words, Filters.NONE, limit, Set.of(ItemKind.INCIDENT));
    }
}
