package org.daybook.portfolio.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import org.daybook.evidence.JpegInfo;
import org.daybook.evidence.JpegStripper;
import org.daybook.evidence.NotAJpegException;
import org.daybook.evidence.Picture;
import org.daybook.evidence.PictureBounds;
import org.daybook.evidence.PictureEncoder;
import org.daybook.evidence.PictureFailure;
import org.daybook.evidence.PictureReader;
import org.daybook.pdf.PagePicture;
import org.daybook.pdf.PictureSamples;
import org.daybook.portfolio.PlateSource;

/**
 * A JPEG that is taken up as it is, without what it says of itself; or, to be smaller, decoded and coded anew. Either way
 * it stays turned as it is stored.
 */
final class JpegPlate implements PagePicture.Source {
    /** Of a smaller plate. */
    static final float QUALITY = 0.8f;

    private static final byte[] END = {(byte) 0xff, (byte) 0xd9};

    private final PlateSource source;
    private final JpegInfo info;
    private final boolean smaller;
    private final BooleanSupplier cancelled;

    JpegPlate(PlateSource source, JpegInfo info, boolean smaller, BooleanSupplier cancelled) {
        this.source = source;
        this.info = info;
        this.smaller = smaller;
        this.cancelled = cancelled;
    }

    @Override
    public PictureSamples open() throws IOException {
        int longest = Math.max(info.width(), info.height());
        if (smaller && longest > PictureBounds.SMALL_PLATE.longestSide()) {
            try (SeekableByteChannel channel = source.open()) {
                Picture picture = new PictureReader().readAsStored(channel, PictureBounds.SMALL_PLATE, cancelled);
                return coded(picture);
            } catch (PictureFailure e) {
                // What cannot be decoded here is taken up as it is.
                return asItIs();
            }
        }
        return asItIs();
    }

    /** A picture coded as a JPEG. */
    static PictureSamples coded(Picture picture) {
        byte[] jpeg = new PictureEncoder().jpeg(picture.width(), picture.height(), picture.argb(), QUALITY);
        return PictureSamples.jpeg(picture.width(), picture.height(), 3, new byte[0], out -> out.write(jpeg));
    }

    private PictureSamples asItIs() {
        return PictureSamples.jpeg(info.width(), info.height(), info.components(), info.profile(), this::strip);
    }

    private void strip(OutputStream out) throws IOException {
        try (InputStream in = new JpegStripper(Channels.newInputStream(source.open()))) {
            in.transferTo(out);
        } catch (NotAJpegException e) {
            // It goes wrong behind its first scan: what there is of the picture is shown, and ends here.
            out.write(END);
        }
    }
}
