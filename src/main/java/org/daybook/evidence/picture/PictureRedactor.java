package org.daybook.evidence.picture;

import java.util.Arrays;
import java.util.List;
import org.daybook.exhibit.PixelArea;

/**
 * Makes a copy of a picture in which parts are covered. What is covered is overwritten before the copy is encoded, and
 * the copy has only the pixels, so that nothing is left beneath. Safe for several threads.
 */
public final class PictureRedactor {
    private static final int BLACK = 0xff000000;
    private static final int WHITE = 0xffffffff;
    private static final float QUALITY = 0.92f;
    /** How many sides of a frame fit between the two long edges of an area, at least. */
    private static final int SIDES = 8;

    private static final int WIDEST_FRAME = 3;

    private final PictureEncoder encoder = new PictureEncoder();

    /**
     * A copy with these areas in black. A white line inside their edges shows them on a dark picture too.
     *
     * @param picture its pixels are overwritten
     * @param areas within the picture
     * @param photo whether to write a JPEG, which is a tenth as large for a photo; otherwise a PNG, which changes no
     *     pixel
     * @throws IndexOutOfBoundsException if an area is not within the picture
     */
    public byte[] of(Picture picture, List<PixelArea> areas, boolean photo) {
        cover(picture, areas);
        return photo
                ? encoder.jpeg(picture.width(), picture.height(), picture.argb(), QUALITY)
                : encoder.png(picture.width(), picture.height(), picture.argb());
    }

    /** Overwrites these areas of the picture in black, in the same way. */
    public void cover(Picture picture, List<PixelArea> areas) {
        for (PixelArea area : areas) {
            if (area.x() > picture.width() - area.width() || area.y() > picture.height() - area.height()) {
                throw new IndexOutOfBoundsException("outside the picture");
            }
            cover(picture, area);
        }
    }

    private static void cover(Picture picture, PixelArea area) {
        fill(picture, area, BLACK);
        int frame = Math.min(WIDEST_FRAME, Math.min(area.width(), area.height()) / SIDES);
        if (frame > 0) {
            PixelArea inner = shrunk(area, frame);
            fill(picture, inner, WHITE);
            fill(picture, shrunk(inner, frame), BLACK);
        }
    }

    private static PixelArea shrunk(PixelArea area, int by) {
        return new PixelArea(area.x() + by, area.y() + by, area.width() - 2 * by, area.height() - 2 * by);
    }

    private static void fill(Picture picture, PixelArea area, int colour) {
        for (int y = area.y(); y < area.y() + area.height(); y++) {
            int row = y * picture.width() + area.x();
            Arrays.fill(picture.argb(), row, row + area.width(), colour);
        }
    }
}
