package org.daybook.pdf.layout;

/**
 * Where something ends.
 *
 * @param page counted from 1
 * @param left how much of that page's height is left, in points
 */
public record PageEnd(int page, float left) {}
