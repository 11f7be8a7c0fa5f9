package org.daybook.pdf.render;

/**
 * A page as an image.
 *
 * @param pixels opaque ARGB, row after row from the top; the array is the receiver's
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record RenderedPage(int width, int height, int[] pixels) {}
