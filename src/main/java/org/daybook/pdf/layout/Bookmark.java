package org.daybook.pdf.layout;

/**
 * An entry of the document's outline.
 *
 * @param level 1 is the outermost; the level of a heading may differ
 * @param words its title
 */
public record Bookmark(int level, String words) {}
