package org.daybook.pdf.page;

/**
 * The size of a page as displayed, with its rotation applied.
 *
 * @param width in points, of which 72 make an inch
 * @param height likewise
 */
public record PageSize(float width, float height) {}
