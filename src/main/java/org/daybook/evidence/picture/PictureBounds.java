package org.daybook.evidence.picture;

/**
 * The largest size to which a picture is read; a smaller one is not changed.
 *
 * @param longestSide in pixels, at least 1
 * @param pixels width times height, at least 1
 */
public record PictureBounds(int longestSide, int pixels) {
    /** Beside others in a list. */
    public static final PictureBounds THUMBNAIL = new PictureBounds(320, 320 * 320);
    /** To choose a file by, among many. */
    public static final PictureBounds TILE = new PictureBounds(240, 240 * 240);
    /** For viewing and zooming. */
    public static final PictureBounds SCREEN = new PictureBounds(4096, 8_000_000);
    /** For a copy that is a picture of its own: 24 megapixels, and long screenshots. */
    public static final PictureBounds COPY = new PictureBounds(30_000, 24_000_000);
    /** For a printed page: 300 dpi over the width of A4. */
    public static final PictureBounds PLATE = new PictureBounds(3508, 8_000_000);

    /** For a printed page in a small file. */
    public static final PictureBounds SMALL_PLATE = new PictureBounds(1600, 1600 * 1600);

    /** @throws IllegalArgumentException if nothing fits */
    public PictureBounds {
        if (longestSide < 1 || pixels < 1) {
            throw new IllegalArgumentException("nothing fits");
        }
    }

    /** By how much both sides of a picture are to be divided to fit, at least 1. */
    double reduction(int width, int height) {
        double bySide = (double) Math.max(width, height) / longestSide;
        double byArea = Math.sqrt((double) width * height / pixels);
        return Math.max(1, Math.max(bySide, byArea));
    }
}
