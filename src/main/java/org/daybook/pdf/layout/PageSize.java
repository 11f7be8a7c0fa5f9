package org.daybook.pdf.layout;

/**
 * How large a page is as it is seen, turned as its rotation says.
 *
 * @param width in points, of which 72 make an inch
 * @param height likewise
 */
public record PageSize(float width, float height) {}
