package org.daybook.index;

/**
 * What is looked for.
 *
 * @param words as typed; every word must occur, in any order and case, with or without accents: three letters or more
 *     anywhere in a word, fewer at the beginning of one, and any part of a script written without spaces. Words
 *     between double quotes must stand next to each other in that order, whole ones. Without a letter in it, all incidents that the filters let through
 * @param filters what it is narrowed down to
 * @param limit how many hits at most
 */
public record SearchQuery(String words, Filters filters, int limit) {
    /** Words anywhere in the diary. */
    public static SearchQuery words(String words, int limit) {
        return new SearchQuery(words, Filters.NONE, limit);
    }
}
