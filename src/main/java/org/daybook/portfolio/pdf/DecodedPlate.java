package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.Picture;
import org.daybook.evidence.PictureBounds;
import org.daybook.evidence.PictureFailure;
import org.daybook.evidence.PictureReader;
import org.daybook.pdf.PagePicture;
import org.daybook.pdf.PictureSamples;
import org.daybook.portfolio.PlateSource;

/**
 * A picture that is decoded, turned and brought into sRGB, and written without loss, or smaller as a JPEG. One that
 * cannot be decoded at its size becomes smaller; one that cannot at all, though it could when the pages were laid out,
 * becomes a grey field with a cross: one picture must not cost the whole document.
 */
final class DecodedPlate implements PagePicture.Source {
    private static final List<PictureBounds> SIZES =
            List.of(PictureBounds.PLATE, PictureBounds.SMALL_PLATE, PictureBounds.THUMBNAIL);
    private static final int CROSS = 200;
    private static final int FIELD = 0xffdddddd;
    private static final int LINE = 0xff888888;

    private final PlateSource source;
    private final boolean smaller;
    private final BooleanSupplier cancelled;

    DecodedPlate(PlateSource source, boolean smaller, BooleanSupplier cancelled) {
        this.source = source;
        this.smaller = smaller;
        this.cancelled = cancelled;
    }

    @Override
    public PictureSamples open() throws IOException {
        for (PictureBounds bounds : smaller ? SIZES.subList(1, SIZES.size()) : SIZES) {
            try (SeekableByteChannel channel = source.open()) {
                Picture picture = new PictureReader().read(channel, bounds, cancelled);
                return smaller
                        ? JpegPlate.coded(picture)
                        : PictureSamples.pixels(picture.width(), picture.height(), picture.argb());
            } catch (PictureFailure.Cancelled e) {
                throw new IOException("cancelled");
            } catch (PictureFailure e) {
                // The next is smaller.
            }
        }
        return cross();
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
