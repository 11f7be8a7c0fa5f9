package org.daybook.evidence;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;

/**
 * Reads pictures for showing, smaller than they are where they are large, in bounded memory. Long-running; safe for
 * several threads, each with a channel of its own.
 */
public final class PictureReader {
    /**
     * Reads a picture: JPEG, PNG, GIF (its first frame), BMP, WebP or TIFF (its first page), turned as it says.
     *
     * @param content read from any position, and left at any; not closed
     * @param bounds how large it may become
     * @param cancelled asked again and again on this thread; true ends the reading
     * @throws PictureFailure if it cannot be shown, or was cancelled
     * @throws IOException only if the channel throws it
     */
    public Picture read(SeekableByteChannel content, PictureBounds bounds, BooleanSupplier cancelled)
            throws PictureFailure, IOException {
        throw new PictureFailure.NotAPicture();
    }

    /** The same, not to be cancelled. */
    public Picture read(SeekableByteChannel content, PictureBounds bounds) throws PictureFailure, IOException {
        return read(content, bounds, () -> false);
    }
}
