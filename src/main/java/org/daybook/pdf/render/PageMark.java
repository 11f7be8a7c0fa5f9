package org.daybook.pdf.render;

/**
 * A bookmark as it is read from a document.
 *
 * @param level from 1 for the outermost
 * @param title its words
 * @param page where it leads, from 1
 */
public record PageMark(int level, String title, int page) {}
