package org.daybook.pdf.drawing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Writes pixels as compressed rows, each by the PNG predictor with the smallest residuals (ISO 32000-1, 7.4.4.4).
 * Grey pictures have one sample a pixel.
 */
final class PixelCompressor implements PictureSamples.Body {
    private static final int LEVEL = 4;
    private static final int WAYS = 4;
    /** The codes of the predictors: None, Sub, Up and Paeth. */
    private static final byte[] NAMES = {0, 1, 2, 4};

    private final int width;
    private final int height;
    private final int[] argb;
    private final int components;

    PixelCompressor(int width, int height, int[] argb) {
        this.width = width;
        this.height = height;
        this.argb = argb;
        this.components = isGrey(argb) ? 1 : 3;
    }

    int components() {
        return components;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        Deflater deflater = new Deflater(LEVEL);
        try {
            DeflaterOutputStream packed = new DeflaterOutputStream(out, deflater, 1 << 14);
            int length = width * components;
            byte[] above = new byte[length];
            byte[] row = new byte[length];
            byte[][] coded = new byte[WAYS][length];
            for (int y = 0; y < height; y++) {
                samples(y, row);
                int way = code(row, above, coded);
                packed.write(NAMES[way]);
                packed.write(coded[way]);
                byte[] before = above;
                above = row;
                row = before;
            }
            packed.finish();
        } finally {
            deflater.end();
        }
    }

    private void samples(int y, byte[] row) {
        int at = 0;
        for (int x = 0; x < width; x++) {
            int pixel = argb[y * width + x];
            int alpha = pixel >>> 24;
            for (int c = 0; c < components; c++) {
                row[at++] = (byte) onWhite(pixel >> (16 - 8 * c) & 0xff, alpha);
            }
        }
    }

    private static int onWhite(int sample, int alpha) {
        return alpha == 0xff ? sample : (sample * alpha + 255 * (255 - alpha) + 127) / 255;
    }

    /** Encodes a row with every predictor, and returns the one with the smallest residuals. */
    private int code(byte[] row, byte[] above, byte[][] coded) {
        long[] sums = new long[WAYS];
        for (int i = 0; i < row.length; i++) {
            int left = i < components ? 0 : row[i - components] & 0xff;
            int corner = i < components ? 0 : above[i - components] & 0xff;
            int up = above[i] & 0xff;
            coded[0][i] = row[i];
            coded[1][i] = (byte) (row[i] - left);
            coded[2][i] = (byte) (row[i] - up);
            coded[3][i] = (byte) (row[i] - nearest(left, up, corner));
            for (int way = 0; way < WAYS; way++) {
                sums[way] += Math.abs(coded[way][i]);
            }
        }
        int least = 0;
        for (int way = 1; way < WAYS; way++) {
            least = sums[way] < sums[least] ? way : least;
        }
        return least;
    }

    private static int nearest(int left, int up, int corner) {
        int guess = left + up - corner;
        int toLeft = Math.abs(guess - left);
        int toUp = Math.abs(guess - up);
        int toCorner = Math.abs(guess - corner);
        if (toLeft <= toUp && toLeft <= toCorner) {
            return left;
        }
        return toUp <= toCorner ? up : corner;
    }

    private static boolean isGrey(int[] argb) {
        for (int pixel : argb) {
            int green = pixel >> 8 & 0xff;
            if ((pixel >> 16 & 0xff) != green || (pixel & 0xff) != green) {
                return false;
            }
        }
        return true;
    }
}
