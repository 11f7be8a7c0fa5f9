package org.daybook.pdf.file;

import java.util.zip.Deflater;

/**
 * Compresses streams for the {@code FlateDecode} filter, one after the other. Closing it frees its memory.
 *
 * <p>The level balances time and size of a portfolio: the highest ones take three times as long to save a twentieth.
 */
public final class StreamCompressor implements AutoCloseable {
    private static final int LEVEL = 4;

    private final Deflater deflater = new Deflater(LEVEL);
    private final byte[] block = new byte[1 << 14];
    private final GrowableBytes out = new GrowableBytes();

    byte[] squeeze(byte[] bytes) {
        begin();
        deflater.setInput(bytes);
        return end();
    }

    /** Begins a stream that is given in pieces, so that it need not be in memory uncompressed. */
    void begin() {
        out.clear();
        deflater.reset();
    }

    /** Adds a piece of the stream, which may be changed afterwards. */
    void add(GrowableBytes piece) {
        piece.giveTo(deflater);
        while (!deflater.needsInput()) {
            out.add(block, deflater.deflate(block));
        }
    }

    /** Ends the stream; returns it compressed. */
    byte[] end() {
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
