package org.daybook.record;

/**
 * How large a picture or how long a recording is, as the file says.
 *
 * @param width in pixels as stored, 0 if it does not say
 * @param height in pixels as stored, 0 if it does not say
 * @param orientation how it is rotated or mirrored, Exif 1 to 8; 1 if it does not say
 * @param milliseconds how long a recording is, 0 if it does not say
 */
public record Dimensions(int width, int height, int orientation, long milliseconds) {
    private static final int TURNED = 5;
    private static final int LAST = 8;

    public static final Dimensions NOT_SAID = new Dimensions(0, 0, 1, 0);

    /** @throws IllegalArgumentException for a negative value or an invalid orientation */
    public Dimensions {
        if (width < 0 || height < 0 || milliseconds < 0 || orientation < 1 || orientation > LAST) {
            throw new IllegalArgumentException("not dimensions");
        }
    }

    /** Whether width and height are swapped when it is shown. */
    public boolean isTurned() {
        return orientation >= TURNED;
    }
}
