package org.daybook.ui.attach;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes pixels as a PNG file with eight bits per channel and no metadata. */
final class PngBytes {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int HEADER_BYTES = 13;
    private static final byte BITS = 8;
    private static final byte RED_GREEN_BLUE_ALPHA = 6;

    private PngBytes() {}

    /** Supplies a row of a picture. */
    interface PixelSource {
        /** Fills {@code row} with ARGB, not premultiplied. */
        void read(int y, int[] row);
    }

    /** A picture of this size. Long-running for a large one. */
    static byte[] of(int width, int height, PixelSource rows) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.write(SIGNATURE);
            chunk(out, "IHDR", header(width, height));
            chunk(out, "IDAT", pixels(width, height, rows));
            chunk(out, "IEND", new byte[0]);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static byte[] header(int width, int height) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(HEADER_BYTES);
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {BITS, RED_GREEN_BLUE_ALPHA, 0, 0, 0});
        return bytes.toByteArray();
    }

    private static byte[] pixels(int width, int height, PixelSource rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] row = new int[width];
        byte[] line = new byte[1 + width * 4];
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes)) {
            for (int y = 0; y < height; y++) {
                rows.read(y, row);
                for (int x = 0; x < width; x++) {
                    line[1 + x * 4] = (byte) (row[x] >> 16);
                    line[2 + x * 4] = (byte) (row[x] >> 8);
                    line[3 + x * 4] = (byte) row[x];
                    line[4 + x * 4] = (byte) (row[x] >> 24);
                }
                out.write(line);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] content) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(content);
        out.writeInt(content.length);
        out.write(name);
        out.write(content);
        out.writeInt((int) check.getValue());
    }
}
