package org.daybook.pdf.render;

/**
 * A bookmark read from a document.
 *
 * @param level from 1 for the outermost
 * @param page its target page, from 1
 */
public record PageBookmark(int level, String title, int page) {}
