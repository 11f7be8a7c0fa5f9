package org.daybook.pdf.file;

import java.util.zip.Deflater;

/**
 * Compresses streams for the {@code FlateDecode} filter, one after the other. Closing it lets its memory go.
 *
 * <p>The level is where a portfolio's time and size balance: the highest ones take three times as long for a twentieth
 * less.
 */
public final class StreamCompressor implements AutoCloseable {
    private static final int LEVEL = 4;

    private final Deflater deflater = new Deflater(LEVEL);
    private final byte[] block = new byte[1 << 14];
    private final ByteRun out = new ByteRun();

    byte[] squeeze(byte[] bytes) {
        out.clear();
        deflater.reset();
        deflater.setInput(bytes);
        deflater.finish();
        while (!deflater.finished()) {
            out.add(block, deflater.deflate(block));
        }
        return out.toBytes();
    }

    @Override
    public void close() {
        deflater.end();
    }
}
