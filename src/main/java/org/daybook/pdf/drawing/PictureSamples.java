package org.daybook.pdf.drawing;

import java.io.IOException;
import java.io.OutputStream;

/**
 * The samples of a picture as written to a file: eight bits each, opaque.
 *
 * @param width in pixels, as stored
 * @param height in pixels, as stored
 * @param components 1 for grey, 3 for red, green and blue
 * @param coding the encoding of the bytes
 * @param profile its colour profile (ICC); without one that PDF/A allows, sRGB or plain grey is meant
 * @param body writes the bytes, and closes whatever it reads them from
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not shared
public record PictureSamples(int width, int height, int components, PictureEncoding coding, byte[] profile, Body body) {
    private static final byte[] NO_PROFILE = {};

    /** The encoding of a picture's bytes. */
    public enum PictureEncoding {
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
        return new PictureSamples(width, height, components, PictureEncoding.JPEG, profile, body);
    }

    /**
     * Lossless sRGB pixels, row by row from the top; transparency is blended with white.
     *
     * @param argb not premultiplied
     */
    public static PictureSamples pixels(int width, int height, int[] argb) {
        PixelCompressor rows = new PixelCompressor(width, height, argb);
        return new PictureSamples(width, height, rows.components(), PictureEncoding.ROWS, NO_PROFILE, rows);
    }
}
