package org.daybook.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;

/** Makes small pictures of pictures. Long-running; safe for several threads. */
public final class Thumbnails {
    /** The longer side of a thumbnail in pixels, at most. */
    public static final int LONGEST_SIDE = 320;
    /** The bytes of a thumbnail, at most. */
    public static final int MOST_BYTES = 40 * 1024;

    private final PictureReader reader;

    public Thumbnails(PictureReader reader) {
        this.reader = reader;
    }

    /**
     * A thumbnail as a JPEG without metadata, turned as the picture is meant to be seen: from the one that the picture
     * brings, if it has the same shape, else from the picture itself.
     *
     * @throws PictureFailure if the picture cannot be shown, or the making was cancelled
     * @throws IOException only if the channel throws it
     */
    public byte[] of(SeekableByteChannel content, BooleanSupplier cancelled) throws PictureFailure, IOException {
        Picture picture = reader.read(content, PictureBounds.THUMBNAIL, cancelled);
        return new byte[picture.width()];
    }
}
