package org.daybook.evidence.picture;

/**
 * A picture, turned as it is meant to be seen, in sRGB.
 *
 * @param argb not premultiplied, row after row from the top; the array is the receiver's
 * @param originalWidth how wide the whole picture is, turned as it is meant to be seen
 * @param originalHeight how high the whole picture is, turned likewise
 * @param whole whether its decoder found nothing wrong with it; else part of what is seen may be none of it
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record Picture(int width, int height, int[] argb, int originalWidth, int originalHeight, boolean whole) {
    /** @throws IllegalArgumentException if there is not one value for each pixel */
    public Picture {
        if (width < 1 || height < 1 || argb.length != width * height) {
            throw new IllegalArgumentException("not a picture");
        }
    }

    public Picture(int width, int height, int[] argb) {
        this(width, height, argb, width, height, true);
    }

    /** Whether this shows fewer pixels than there are. */
    public boolean isReduced() {
        return width < originalWidth || height < originalHeight;
    }
}
