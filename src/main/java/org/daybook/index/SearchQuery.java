package org.daybook.index;

/**
 * What is looked for.
 *
 * @param words as typed; every word must occur, the last one perhaps unfinished
 * @param limit how many hits at most
 */
public record SearchQuery(String words, int limit) {}
