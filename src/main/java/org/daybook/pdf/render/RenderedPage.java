package org.daybook.pdf.render;

/**
 * A page as an image.
 *
 * @param pixels opaque ARGB, row by row from the top; the receiver owns the array
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record RenderedPage(int width, int height, int[] pixels) {}
