package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * Decodes frames of one coding, each by itself. Holds one frame at a time, outside of Java's heap, until it is closed.
 * For one thread.
 */
public final class FrameDecoder implements AutoCloseable {
    // Of struct AVCodec, AVCodecParameters, AVPacket and AVFrame, in the versions that CodecLibrary requires.
    private static final long CODEC_NUMBER = 20;
    private static final long PARAMETERS = 32;
    private static final long PARAMETERS_NUMBER = 4;
    private static final long PARAMETERS_EXTRA = 16;
    private static final long PARAMETERS_EXTRA_SIZE = 24;
    private static final long PACKET = 40;
    private static final long PACKET_DATA = 24;

    private static final int PADDING = 64;

    /** The most pixels of one frame. */
    public static final long MOST_PIXELS = 64_000_000;

    private final CodecLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment context;
    private final MemorySegment packet;
    private final MemorySegment frame;
    private final FrameConverter converter;

    /**
     * Opens a decoder.
     *
     * @param configuration the contents of the box {@code hvcC} or {@code av1C}
     * @throws CodecFailure if it is none
     */
    public FrameDecoder(CodecLibrary library, Codec codec, byte[] configuration) throws CodecFailure {
        this.library = library;
        MemorySegment decoder = library.findDecoder.pointer(arena.allocateFrom(codec.decoder()));
        context = library.allocateContext.pointer(decoder);
        packet = library.allocatePacket.pointer().reinterpret(PACKET);
        frame = library.allocateFrame.pointer().reinterpret(FrameConverter.FRAME);
        converter = new FrameConverter(library, context);
        try {
            if (CodecLibrary.isNull(decoder)
                    || CodecLibrary.isNull(context)
                    || CodecLibrary.isNull(packet)
                    || CodecLibrary.isNull(frame)) {
                throw new CodecFailure();
            }
            option("max_pixels", MOST_PIXELS);
            configure(decoder.reinterpret(CODEC_NUMBER + Integer.BYTES).get(JAVA_INT, CODEC_NUMBER), configuration);
            CodecLibrary.require(library.open.number(context, decoder, MemorySegment.NULL));
        } catch (CodecFailure e) {
            close();
            throw e;
        }
    }

    private void configure(int number, byte[] configuration) throws CodecFailure {
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
            CodecLibrary.require(library.setParameters.number(context, parameters));
        } finally {
            library.freeParameters.run(held(parameters));
        }
    }

    private void option(String name, long value) {
        library.setOption.number(context, arena.allocateFrom(name), value, 0);
    }

    /**
     * Decodes a frame, which replaces the one before.
     *
     * @throws CodecFailure if it cannot be decoded, or not without a mistake
     */
    public void decode(byte[] sample) throws CodecFailure {
        CodecLibrary.require(library.fillPacket.number(packet, sample.length));
        try {
            MemorySegment.copy(
                    sample,
                    0,
                    packet.get(ADDRESS, PACKET_DATA).reinterpret(sample.length),
                    ValueLayout.JAVA_BYTE,
                    0,
                    sample.length);
            CodecLibrary.require(library.send.number(context, packet));
            CodecLibrary.require(library.send.number(context, MemorySegment.NULL));
            CodecLibrary.require(library.receive.number(context, frame));
        } finally {
            library.emptyPacket.run(packet);
            library.flush.run(context);
        }
        if (width() < 1 || height() < 1 || (long) width() * height() > MOST_PIXELS) {
            throw new CodecFailure();
        }
    }

    /** The width of the frame in pixels. */
    public int width() {
        return FrameConverter.width(frame);
    }

    /** The height of the frame in pixels. */
    public int height() {
        return FrameConverter.height(frame);
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
        converter.convert(frame, from, rows, step, colours, into, at, stride);
    }

    private MemorySegment held(MemorySegment pointer) {
        MemorySegment holder = arena.allocate(ADDRESS);
        holder.set(ADDRESS, 0, pointer);
        return holder;
    }

    @Override
    public void close() {
        converter.close();
        library.freeFrame.run(held(frame));
        library.freePacket.run(held(packet));
        library.freeContext.run(held(context));
        arena.close();
    }
}
