package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Decodes frames of one coding, each by itself. Holds one frame at a time, outside of Java's heap, until it is closed.
 * For one thread.
 */
public final class FrameDecoder implements AutoCloseable {
    // Of struct AVCodecParameters and AVPacket, in the versions that CodecLibrary requires.
    private static final long PARAMETERS = 32;
    private static final long PARAMETERS_NUMBER = 4;
    private static final long PARAMETERS_EXTRA = 16;
    private static final long PARAMETERS_EXTRA_SIZE = 24;
    private static final long PACKET_DATA = 24;

    private static final int PADDING = 64;

    /** The most pixels of one frame. */
    public static final long MOST_PIXELS = 64_000_000;

    private final CodecLibrary library;
    private final CodecContext context;
    private final FrameConverter converter;

    /**
     * Opens a decoder.
     *
     * @param configuration the contents of the box {@code hvcC} or {@code av1C}
     * @throws CodecFailure if it is none
     */
    public FrameDecoder(CodecLibrary library, Codec codec, byte[] configuration) throws CodecFailure {
        this.library = library;
        MemorySegment decoder = library.decoder(codec.decoder());
        context = new CodecContext(library, decoder, MOST_PIXELS);
        converter = new FrameConverter(library, context.pointer());
        try {
            open(CodecLibrary.number(decoder), configuration);
        } catch (CodecFailure e) {
            close();
            throw e;
        }
    }

    private void open(int number, byte[] configuration) throws CodecFailure {
        MemorySegment parameters = library.allocateParameters.pointer().reinterpret(PARAMETERS);
        MemorySegment extra = library.allocateMemory
                .pointer((long) configuration.length + PADDING)
                .reinterpret(configuration.length);
        try {
            MemorySegment.copy(configuration, 0, extra, ValueLayout.JAVA_BYTE, 0, configuration.length);
            parameters.set(JAVA_INT, 0, 0);
            parameters.set(JAVA_INT, PARAMETERS_NUMBER, number);
            parameters.set(ADDRESS, PARAMETERS_EXTRA, extra);
            parameters.set(JAVA_INT, PARAMETERS_EXTRA_SIZE, configuration.length);
            context.open(parameters);
        } finally {
            library.freeParameters.free(parameters);
        }
    }

    /**
     * Decodes a frame, which replaces the one before.
     *
     * @throws CodecFailure if it cannot be decoded, or not without a mistake
     */
    public void decode(byte[] sample) throws CodecFailure {
        MemorySegment packet = context.packet();
        CodecLibrary.require(library.fillPacket.number(packet, sample.length));
        try {
            MemorySegment.copy(
                    sample,
                    0,
                    packet.get(ADDRESS, PACKET_DATA).reinterpret(sample.length),
                    ValueLayout.JAVA_BYTE,
                    0,
                    sample.length);
            CodecLibrary.require(library.send.number(context.pointer(), packet));
            CodecLibrary.require(library.send.number(context.pointer(), MemorySegment.NULL));
            CodecLibrary.require(library.receive.number(context.pointer(), context.frame()));
        } finally {
            library.emptyPacket.run(packet);
            library.flush.run(context.pointer());
        }
        if (width() < 1 || height() < 1 || (long) width() * height() > MOST_PIXELS) {
            throw new CodecFailure();
        }
    }

    /** The width of the frame in pixels. */
    public int width() {
        return FrameConverter.width(context.frame());
    }

    /** The height of the frame in pixels. */
    public int height() {
        return FrameConverter.height(context.frame());
    }

    /**
     * Converts some rows of the frame to opaque pixels, in the colours of the file.
     *
     * @param from the first row, a multiple of 16
     * @param rows how many
     * @param step every how many pixels become one, by their average
     * @param into receives the pixels
     * @param at where in it the first pixel goes
     * @param stride by how much the next row is further
     * @throws CodecFailure if this frame's format cannot be converted
     */
    public void convert(int from, int rows, int step, ColourCoding colours, int[] into, int at, int stride)
            throws CodecFailure {
        converter.convert(context.frame(), from, rows, step, colours, into, at, stride);
    }

    @Override
    public void close() {
        converter.close();
        context.close();
    }
}
