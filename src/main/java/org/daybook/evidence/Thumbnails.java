package org.daybook.evidence;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.function.BooleanSupplier;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.jspecify.annotations.Nullable;

/** Makes small pictures of pictures. Long-running; safe for several threads. */
public final class Thumbnails {
    /** The longer side of a thumbnail in pixels, at most. */
    public static final int LONGEST_SIDE = PictureBounds.THUMBNAIL.longestSide();
    /** The bytes of a thumbnail, at most. */
    public static final int MOST_BYTES = 40 * 1024;

    private static final int MOST_OWN_BYTES = 256 * 1024;
    private static final double SAME_SHAPE = 0.02;
    private static final float[] QUALITIES = {0.8f, 0.6f, 0.4f, 0.2f, 0.05f};

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
        Content bytes = new Content(content);
        FileKind kind = KindDetector.detect(bytes);
        Picture own = own(bytes, kind, cancelled);
        return write(own == null ? reader.read(content, PictureBounds.THUMBNAIL, cancelled) : own);
    }

    /** The thumbnail that the picture brings, turned as the picture; null if it has none of its shape. */
    private @Nullable Picture own(Content content, FileKind kind, BooleanSupplier cancelled) throws IOException {
        try {
            ExifData exif = ExifFinder.find(content, kind);
            ExifData.Span span = exif.thumbnail();
            if (kind != FileKind.JPEG || span == null || span.length() > MOST_OWN_BYTES) {
                return null;
            }
            BytesChannel bytes = new BytesChannel(content.bytes(span.at(), span.length()));
            Picture own = reader.read(bytes, FileKind.JPEG, exif.orientation(), PictureBounds.THUMBNAIL, cancelled);
            PictureSize size = PictureSize.of(content, kind, exif);
            boolean onSide = Turning.isOnSide(exif.orientation());
            double shape = (double) (onSide ? size.height() : size.width()) / (onSide ? size.width() : size.height());
            double ownShape = (double) own.originalWidth() / own.originalHeight();
            return Math.abs(ownShape - shape) <= SAME_SHAPE * shape ? own : null;
        } catch (PictureFailure | Truncated e) {
            return null;
        }
    }

    private static byte[] write(Picture picture) throws IOException {
        byte[] jpeg = {};
        for (float quality : QUALITIES) {
            jpeg = write(picture, quality);
            if (jpeg.length <= MOST_BYTES) {
                return jpeg;
            }
        }
        return jpeg;
    }

    private static byte[] write(Picture picture, float quality) throws IOException {
        BufferedImage image = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_INT_RGB);
        int[] opaque = new int[picture.argb().length];
        for (int i = 0; i < opaque.length; i++) {
            opaque[i] = onWhite(picture.argb()[i]);
        }
        image.setRGB(0, 0, picture.width(), picture.height(), opaque, 0, picture.width());
        ByteArrayOutputStream out = new ByteArrayOutputStream(MOST_BYTES);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(quality);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** A pixel as it looks on white paper. */
    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        int white = 255 * (255 - alpha);
        int red = ((argb >> 16 & 0xff) * alpha + white) / 255;
        int green = ((argb >> 8 & 0xff) * alpha + white) / 255;
        int blue = ((argb & 0xff) * alpha + white) / 255;
        return red << 16 | green << 8 | blue;
    }
}
