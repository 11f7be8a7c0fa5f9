package org.daybook.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;

/** Makes small pictures of pictures. Long-running; safe for several threads. */
public final class Thumbnails {
    /** The longer side of a thumbnail in pixels, at most. */
    public static final int LONGEST_SIDE = PictureBounds.THUMBNAIL.longestSide();
    /** The bytes of a thumbnail, at most. */
    public static final int MOST_BYTES = 40 * 1024;

    private static final float[] QUALITIES = {0.8f, 0.6f, 0.4f, 0.2f, 0.05f};

    private final PictureReader reader;

    public Thumbnails(PictureReader reader) {
        this.reader = reader;
    }

    /**
     * A thumbnail as a JPEG without metadata, turned as the picture is meant to be seen. Always made from the picture
     * itself: the preview that a file brings may show something else.
     *
     * @throws PictureFailure if the picture cannot be shown, or the making was cancelled
     * @throws IOException only if the channel throws it
     */
    public byte[] of(SeekableByteChannel content, BooleanSupplier cancelled) throws PictureFailure, IOException {
        Picture picture = reader.read(content, PictureBounds.THUMBNAIL, cancelled);
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
