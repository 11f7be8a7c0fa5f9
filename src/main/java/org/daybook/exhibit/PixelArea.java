package org.daybook.exhibit;

/**
 * A rectangle of a picture, in pixels from its upper left corner.
 *
 * @param x its left edge
 * @param y its upper edge
 * @param width at least 1
 * @param height at least 1
 */
public record PixelArea(int x, int y, int width, int height) {
    /** @throws IllegalArgumentException unless there can be such a rectangle */
    public PixelArea {
        if (x < 0 || y < 0 || width < 1 || height < 1) {
            throw new IllegalArgumentException("no such rectangle");
        }
    }
}
