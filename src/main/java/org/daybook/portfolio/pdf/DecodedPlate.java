package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.Picture;
import org.daybook.evidence.PictureBounds;
import org.daybook.evidence.PictureFailure;
import org.daybook.evidence.PictureReader;
import org.daybook.pdf.PagePicture;
import org.daybook.pdf.PictureSamples;
import org.daybook.portfolio.PlateSource;

/** A picture that is decoded, turned and brought into sRGB, and written without loss, or smaller as a JPEG. */
final class DecodedPlate implements PagePicture.Source {
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
        PictureBounds bounds = smaller ? PictureBounds.SMALL_PLATE : PictureBounds.PLATE;
        try (SeekableByteChannel channel = source.open()) {
            Picture picture = new PictureReader().read(channel, bounds, cancelled);
            return smaller
                    ? JpegPlate.coded(picture)
                    : PictureSamples.pixels(picture.width(), picture.height(), picture.argb());
        } catch (PictureFailure e) {
            throw new IOException("a picture that could be read can no longer be");
        }
    }
}
