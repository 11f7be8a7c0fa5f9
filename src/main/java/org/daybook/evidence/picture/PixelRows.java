package org.daybook.evidence.picture;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DirectColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;

/**
 * The rows of a decoded image as ARGB of eight bits, as they are in the image's own colours. Grey stays as it is
 * stored: the toolkit would take it for linear light, and make it paler.
 */
final class PixelRows {
    private static final int OPAQUE = 0xff000000;
    private static final int EIGHT_BITS = 8;

    private final Raster raster;
    private final ColorModel colours;
    private final boolean direct;
    private final int[] samples;
    private final int bands;

    PixelRows(BufferedImage image) {
        raster = image.getRaster();
        colours = image.getColorModel();
        bands = raster.getNumBands();
        direct = isDirect();
        samples = new int[bands * raster.getWidth()];
    }

    /** Puts a row, from 0, into an array as long as the image is wide. */
    void row(int y, int[] argb) {
        int left = raster.getMinX();
        int top = raster.getMinY() + y;
        if (!direct) {
            Object pixel = null;
            for (int x = 0; x < argb.length; x++) {
                pixel = raster.getDataElements(left + x, top, pixel);
                argb[x] = colours.getRGB(pixel);
            }
            return;
        }
        raster.getPixels(left, top, argb.length, 1, samples);
        if (colours.getColorSpace().getType() == ColorSpace.TYPE_CMYK) {
            inks(argb);
            return;
        }
        boolean grey = colours.getNumColorComponents() == 1;
        for (int x = 0; x < argb.length; x++) {
            int at = x * bands;
            int red = eight(at, 0);
            int green = grey ? red : eight(at, 1);
            int blue = grey ? red : eight(at, 2);
            int alpha = colours.hasAlpha() ? eight(at, bands - 1) << 24 : OPAQUE;
            argb[x] = alpha | red << 16 | green << 8 | blue;
        }
    }

    /** Cyan, magenta, yellow and black, without a profile: each takes away its part of the light. */
    private void inks(int[] argb) {
        for (int x = 0; x < argb.length; x++) {
            int at = x * bands;
            int light = 255 - eight(at, 3);
            argb[x] = OPAQUE
                    | (255 - eight(at, 0)) * light / 255 << 16
                    | (255 - eight(at, 1)) * light / 255 << 8
                    | (255 - eight(at, 2)) * light / 255;
        }
    }

    private int eight(int at, int band) {
        int bits = colours.getComponentSize(band);
        int sample = samples[at + band];
        return bits == EIGHT_BITS
                ? sample
                : bits > EIGHT_BITS ? sample >>> (bits - EIGHT_BITS) : sample * 255 / ((1 << bits) - 1);
    }

    /** Whether samples are red, green and blue, or grey, or inks, in whole numbers. */
    private boolean isDirect() {
        int type = raster.getTransferType();
        boolean whole = type == DataBuffer.TYPE_BYTE
                || type == DataBuffer.TYPE_USHORT
                || type == DataBuffer.TYPE_INT && colours instanceof DirectColorModel;
        int space = colours.getColorSpace().getType();
        int expected = colours.getNumColorComponents() + (colours.hasAlpha() ? 1 : 0);
        return whole
                && !(colours instanceof IndexColorModel)
                && !colours.isAlphaPremultiplied()
                && bands == expected
                && (space == ColorSpace.TYPE_RGB || space == ColorSpace.TYPE_GRAY || space == ColorSpace.TYPE_CMYK);
    }
}
