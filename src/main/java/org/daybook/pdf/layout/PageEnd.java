package org.daybook.pdf.layout;

/**
 * The position at which an item ends.
 *
 * @param page counted from 1
 * @param left the height left on that page, in points
 */
public record PageEnd(int page, float left) {}
