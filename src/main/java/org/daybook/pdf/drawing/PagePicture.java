package org.daybook.pdf.drawing;

import java.io.IOException;

/**
 * A picture on a page. Its samples are read when the file is written, one picture after another, so that a document
 * may hold more pictures than fit into memory.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param orientation its Exif orientation, 1 to 8
 * @param source gives its samples
 */
public record PagePicture(int width, int height, int orientation, SamplesSource source) {
    private static final int FIRST_ON_SIDE = 5;
    private static final int LAST = 8;

    /** Gives the samples of a picture. */
    @FunctionalInterface
    public interface SamplesSource {
        /** Called once for each time the file is written, on the writing thread. */
        PictureSamples open() throws IOException;
    }

    /** @throws IllegalArgumentException if a side is not positive, or the orientation is not valid */
    public PagePicture {
        if (width < 1 || height < 1 || orientation < 1 || orientation > LAST) {
            throw new IllegalArgumentException("not a picture");
        }
    }

    /** Its width in pixels as displayed. */
    public int shownWidth() {
        return isOnSide() ? height : width;
    }

    /** Its height in pixels as displayed. */
    public int shownHeight() {
        return isOnSide() ? width : height;
    }

    private boolean isOnSide() {
        return orientation >= FIRST_ON_SIDE;
    }

    /** The matrix that draws the stored picture in an area with its orientation applied (ISO 32000-1, 8.9.5). */
    public float[] matrix(PageArea box) {
        float w = box.width();
        float h = box.height();
        float left = box.left();
        float right = box.right();
        float bottom = box.bottom();
        float top = box.top();
        return switch (orientation) {
            case 2 -> new float[] {-w, 0, 0, h, right, bottom};
            case 3 -> new float[] {-w, 0, 0, -h, right, top};
            case 4 -> new float[] {w, 0, 0, -h, left, top};
            case 5 -> new float[] {0, -h, -w, 0, right, top};
            case 6 -> new float[] {0, -h, w, 0, left, top};
            case 7 -> new float[] {0, h, w, 0, left, bottom};
            case 8 -> new float[] {0, h, -w, 0, right, bottom};
            default -> new float[] {w, 0, 0, h, left, bottom};
        };
    }
}
