package org.daybook.decoder;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Files that are never done with. */
public final class HostileFiles {
    private HostileFiles() {}

    /** A page shaded by a function of a hundred thousand steps for each point. */
    public static byte[] endlessPage() {
        String body = "{" + "exch ".repeat(100_000) + "pop }";
        return ("""
                %%PDF-1.4
                1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
                2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
                3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 1000 1000]/Contents 4 0 R\
                /Resources<</Shading<</S 5 0 R>>>>>> endobj
                4 0 obj <</Length 5>> stream
                /S sh
                endstream endobj
                5 0 obj <</ShadingType 1/ColorSpace/DeviceGray/Domain[0 1 0 1]/Matrix[1000 0 0 1000 0 0]/Function 6 0 R>> endobj
                6 0 obj <</FunctionType 4/Domain[0 1 0 1]/Range[0 1]/Length %d>> stream
                %s
                endstream endobj
                trailer <</Root 1 0 R>>
                """.formatted(body.length(), body)).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** A picture of nearly a thousand million points in a megabyte. */
    public static byte[] vastPicture() throws IOException {
        int side = 32_000;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.write(new byte[] {0x78, (byte) 0x9c});
        // Every thousand rows are packed alike, so they are packed once.
        byte[] rows = packedZeros(1000 * (1 + side * 2));
        for (int y = 0; y < side; y += 1000) {
            packed.write(rows);
        }
        // The last block, empty, and the Adler-32 of as many zeros.
        int sum = (int) (side * (1L + side * 2) % 65_521);
        packed.write(ByteBuffer.allocate(6)
                .put(new byte[] {3, 0})
                .putInt(sum << 16 | 1)
                .array());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        png.write(chunk(
                "IHDR",
                ByteBuffer.allocate(13)
                        .putInt(side)
                        .putInt(side)
                        .put(new byte[] {16, 0, 0, 0, 0})
                        .array()));
        png.write(chunk("IDAT", packed.toByteArray()));
        png.write(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    /** Blocks of a raw stream, none of them the last, after which another may begin. */
    private static byte[] packedZeros(int length) {
        try (Deflater deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true)) {
            deflater.setInput(new byte[length]);
            byte[] out = new byte[1 << 20];
            return Arrays.copyOf(out, deflater.deflate(out, 0, out.length, Deflater.FULL_FLUSH));
        }
    }

    private static byte[] chunk(String name, byte[] data) {
        ByteBuffer chunk = ByteBuffer.allocate(data.length + 12).putInt(data.length);
        chunk.put(name.getBytes(StandardCharsets.ISO_8859_1)).put(data);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, data.length + 4);
        return chunk.putInt((int) sum.getValue()).array();
    }
}
