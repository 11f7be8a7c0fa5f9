package org.daybook.evidence.picture;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.awt.image.DirectColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes pictures of our own making, in memory, with nothing in them but the picture. Safe for several threads. */
public final class PictureEncoder {
    private static final int RED = 0xff0000;
    private static final int GREEN = 0xff00;
    private static final int BLUE = 0xff;
    private static final int OPAQUE = 0xff;

    /** Encoders must not keep on a disk what they write. */
    public PictureEncoder() {
        ImageIO.setUseCache(false);
    }

    /**
     * A JPEG.
     *
     * @param argb row after row from the top; transparency is blended with white, in place
     * @param quality from 0 to 1
     */
    public byte[] jpeg(int width, int height, int[] argb, float quality) {
        return write(width, height, argb, "jpeg", quality);
    }

    /** A PNG, opaque; the pixels are laid on white in place. */
    public byte[] png(int width, int height, int[] argb) {
        return write(width, height, argb, "png", 1);
    }

    private static byte[] write(int width, int height, int[] argb, String format, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(out)) {
            ImageWriteParam how = writer.getDefaultWriteParam();
            if (format.equals("jpeg")) {
                how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                how.setCompressionQuality(quality);
            }
            BufferedImage image = image(width, height, argb);
            IIOMetadata metadata =
                    writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), how);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, metadata), how);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    private static BufferedImage image(int width, int height, int[] argb) {
        Arrays.setAll(argb, i -> onWhite(argb[i]));
        int[] masks = {RED, GREEN, BLUE};
        WritableRaster raster = Raster.createPackedRaster(
                new DataBufferInt(argb, argb.length), width, height, width, masks, new Point());
        return new BufferedImage(new DirectColorModel(24, RED, GREEN, BLUE), raster, false, null);
    }

    private static int onWhite(int pixel) {
        int alpha = pixel >>> 24;
        if (alpha == OPAQUE) {
            return pixel;
        }
        int white = OPAQUE * (OPAQUE - alpha);
        int red = ((pixel >> 16 & OPAQUE) * alpha + white) / OPAQUE;
        int green = ((pixel >> 8 & OPAQUE) * alpha + white) / OPAQUE;
        int blue = ((pixel & OPAQUE) * alpha + white) / OPAQUE;
        return OPAQUE << 24 | red << 16 | green << 8 | blue;
    }
}
