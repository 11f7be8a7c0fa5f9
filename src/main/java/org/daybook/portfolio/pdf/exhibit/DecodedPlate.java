package org.daybook.portfolio.pdf.exhibit;

import java.io.IOException;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.pdf.drawing.PagePicture;
import org.daybook.pdf.drawing.PictureSamples;
import org.daybook.portfolio.content.PlateSource;

/**
 * A picture that is decoded, rotated, converted to sRGB and encoded again, losslessly or as a JPEG. If it cannot be
 * decoded at full size it becomes smaller; if it can no longer be decoded at all, it becomes a grey field with a
 * cross, since one picture must not fail the whole document.
 *
 * @param photo whether it was coded with a loss, and would become many times larger losslessly
 * @param smaller whether a lower resolution is enough
 */
record DecodedPlate(PlateSource source, boolean photo, boolean smaller, BooleanSupplier cancelled)
        implements PagePicture.SamplesSource {
    private static final List<PictureBounds> SIZES =
            List.of(PictureBounds.PLATE, PictureBounds.SMALL_PLATE, PictureBounds.THUMBNAIL);
    private static final float QUALITY = 0.9f;
    private static final float SMALLER_QUALITY = 0.8f;
    private static final int CROSS = 200;
    private static final int FIELD = 0xffdddddd;
    private static final int LINE = 0xff888888;

    @Override
    public PictureSamples open() throws IOException {
        for (PictureBounds bounds : smaller ? SIZES.subList(1, SIZES.size()) : SIZES) {
            try {
                Picture picture = source.picture(bounds, cancelled);
                return smaller || photo
                        ? coded(picture)
                        : PictureSamples.pixels(picture.width(), picture.height(), picture.argb());
            } catch (PictureFailure.Cancelled e) {
                throw new IOException("cancelled");
            } catch (PictureFailure e) {
                // The next attempt is at a smaller size.
            }
        }
        return cross();
    }

    private PictureSamples coded(Picture picture) {
        float quality = smaller ? SMALLER_QUALITY : QUALITY;
        byte[] jpeg = new PictureEncoder().jpeg(picture.width(), picture.height(), picture.argb(), quality);
        return PictureSamples.jpeg(picture.width(), picture.height(), 3, new byte[0], out -> out.write(jpeg));
    }

    private static PictureSamples cross() {
        int[] argb = new int[CROSS * CROSS];
        for (int i = 0; i < argb.length; i++) {
            int x = i % CROSS;
            int y = i / CROSS;
            argb[i] = Math.abs(x - y) <= 1 || Math.abs(x + y + 1 - CROSS) <= 1 ? LINE : FIELD;
        }
        return PictureSamples.pixels(CROSS, CROSS, argb);
    }
}
