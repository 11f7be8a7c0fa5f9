package org.daybook.pdf.layout;

import java.io.IOException;
import java.io.OutputStream;

/**
 * What a picture consists of, as it goes into a file: eight bits a sample, opaque.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param components 1 for grey, 3 for red, green and blue
 * @param coding how the bytes are to be read
 * @param profile its colour profile (ICC); none, or one that a document may not hold, means sRGB or plain grey
 * @param body writes the bytes, and closes whatever it reads them from
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record PictureSamples(int width, int height, int components, Coding coding, byte[] profile, Body body) {
    private static final byte[] NO_PROFILE = {};

    /** How the bytes of a picture are to be read. */
    public enum Coding {
        /** As a JPEG. */
        JPEG,
        /** As compressed rows. */
        ROWS
    }

    /** Writes the bytes of a picture. */
    @FunctionalInterface
    public interface Body {
        /** Called once; {@code out} stays open. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** A JPEG as it is, with 1 or 3 components of eight bits. */
    public static PictureSamples jpeg(int width, int height, int components, byte[] profile, Body body) {
        return new PictureSamples(width, height, components, Coding.JPEG, profile, body);
    }

    /**
     * Pixels of sRGB, row after row from the top, without loss; what shines through is laid on white.
     *
     * @param argb not premultiplied
     */
    public static PictureSamples pixels(int width, int height, int[] argb) {
        PixelCompressor rows = new PixelCompressor(width, height, argb);
        return new PictureSamples(width, height, rows.components(), Coding.ROWS, NO_PROFILE, rows);
    }
}
