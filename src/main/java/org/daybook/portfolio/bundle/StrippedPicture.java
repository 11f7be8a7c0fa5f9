package org.daybook.portfolio.bundle;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.util.HexFormat;
import org.daybook.evidence.format.FileKind;
import org.daybook.evidence.jpeg.JpegStripper;
import org.daybook.evidence.jpeg.JpegValidator;
import org.daybook.evidence.jpeg.NotAJpegException;
import org.daybook.evidence.picture.Picture;
import org.daybook.evidence.picture.PictureBounds;
import org.daybook.evidence.picture.PictureEncoder;
import org.daybook.evidence.picture.PictureFailure;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.content.PlateSource;
import org.daybook.progress.Progress;
import org.daybook.record.Dimensions;

/**
 * A copy of a picture without the file's metadata. The image data of an intact JPEG is copied byte for byte, and only
 * its orientation kept. The pixels of any other picture are encoded again as PNG, or of a damaged JPEG as JPEG.
 */
record StrippedPicture(PlateSource source, FileKind kind, Dimensions dimensions, Progress progress) {
    /** The limit of pixels, beyond which a copy would take too much memory. */
    private static final PictureBounds BOUNDS = new PictureBounds(1 << 16, 8_000_000);

    private static final int UPRIGHT = 1;
    private static final float QUALITY = 0.95f;

    /** APP1 with the header of Exif, that of TIFF, and a directory of one entry: tag 0x0112, a short. */
    private static final String ORIENTATION =
            "ffe10022" + "457869660000" + "4d4d002a00000008" + "0001" + "011200030000000100000000" + "00000000";

    private static final int ORIENTATION_AT = 29;

    /** The extension of its name, without the dot. */
    String extension() {
        return kind == FileKind.JPEG ? "jpg" : "png";
    }

    /** Writes the copy, and returns whether it could be made; if not, discard the output. The same bytes each time. */
    boolean isMade(OutputStream out) throws IOException, PortfolioFailure {
        if (!kind.isCopiedWithoutMetadata()) {
            return false;
        }
        try {
            if (kind == FileKind.JPEG && isWhole()) {
                try (InputStream in = Channels.newInputStream(source.open())) {
                    JpegStripper.strip(in, dimensions.orientation() > UPRIGHT ? new Turned(out) : out);
                }
                return true;
            }
            Picture picture = source.picture(BOUNDS, progress::isCancelled);
            if (picture.isReduced()) {
                return false;
            }
            out.write(encoded(picture));
            return true;
        } catch (PictureFailure.Cancelled e) {
            throw new PortfolioFailure.Cancelled();
        } catch (PictureFailure | NotAJpegException e) {
            return false;
        }
    }

    private boolean isWhole() throws IOException {
        try (SeekableByteChannel channel = source.open()) {
            return JpegValidator.isWhole(channel);
        }
    }

    private byte[] encoded(Picture picture) {
        PictureEncoder encoder = new PictureEncoder();
        return kind == FileKind.JPEG
                ? encoder.jpeg(picture.width(), picture.height(), picture.argb(), QUALITY)
                : encoder.png(picture.width(), picture.height(), picture.argb());
    }

    /** Inserts, after a JPEG's first marker, the Exif orientation, without which it would be shown on its side. */
    private final class Turned extends FilterOutputStream {
        private int seen;

        Turned(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            seen++;
            if (seen == 2) {
                out.write(exif());
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int count) throws IOException {
            int first = Math.min(count, Math.max(0, 2 - seen));
            for (int i = 0; i < first; i++) {
                write(bytes[offset + i]);
            }
            out.write(bytes, offset + first, count - first);
        }

        /** One segment with one entry: the orientation. */
        private byte[] exif() {
            byte[] segment = HexFormat.of().parseHex(ORIENTATION);
            segment[ORIENTATION_AT] = (byte) dimensions.orientation();
            return segment;
        }
    }
}
