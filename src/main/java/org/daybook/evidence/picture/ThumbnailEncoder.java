package org.daybook.evidence.picture;

/** Encodes thumbnail-sized pictures as JPEGs. Long-running; safe for several threads. */
public final class ThumbnailEncoder {
    /** The longer side of a thumbnail in pixels, at most. */
    public static final int LONGEST_SIDE = PictureBounds.THUMBNAIL.longestSide();
    /** The bytes of a thumbnail, at most. */
    public static final int MOST_BYTES = 40 * 1024;

    private static final float[] QUALITIES = {0.8f, 0.6f, 0.4f, 0.2f, 0.05f};

    /**
     * A thumbnail as a JPEG without metadata. Always made from the picture itself: the preview that a file brings may
     * show something else.
     *
     * @param picture no larger than {@link PictureBounds#THUMBNAIL}; laid on white in place
     */
    public byte[] of(Picture picture) {
        PictureEncoder encoder = new PictureEncoder();
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = encoder.jpeg(picture.width(), picture.height(), picture.argb(), quality);
            if (jpeg.length <= MOST_BYTES) {
                break;
            }
        }
        return jpeg;
    }
}
