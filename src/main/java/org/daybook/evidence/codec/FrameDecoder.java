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
    private static final long FRAME = 120;
    private static final long FRAME_STRIDES = 64;
    private static final long FRAME_WIDTH = 104;
    private static final long FRAME_HEIGHT = 108;
    private static final long FRAME_FORMAT = 116;

    private static final int PLANES = 4;
    private static final int PADDING = 64;
    // Of swscale. Colours that are stored once for several pixels are repeated, as other decoders do, and not mixed.
    private static final int EXACT = 0x2000 | 0x4000 | 0x40000;
    private static final int REPEAT = EXACT | 0x10;
    private static final int AVERAGE = EXACT | 0x20;
    private static final int WITHOUT_CHANGE = 1 << 16;
    private static final int FULL_RANGE = 2;
    private static final int HIGHEST_MATRIX = 10;

    /** The most pixels of one frame. */
    public static final long MOST_PIXELS = 64_000_000;

    private final CodecLibrary library;
    private final Arena arena = Arena.ofConfined();
    private final MemorySegment context;
    private final MemorySegment packet;
    private final MemorySegment frame;
    private final int bgra;
    private MemorySegment scaler = MemorySegment.NULL;
    private Bands scaled = new Bands(0, 0, 0, 0, 0, ColourCoding.OF_FRAME);

    /** From what the scaler makes what. */
    private record Bands(int width, int height, int newWidth, int newHeight, int format, ColourCoding colours) {}

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
        frame = library.allocateFrame.pointer().reinterpret(FRAME);
        bgra = library.pixelFormat.number(arena.allocateFrom("bgra"));
        try {
            if (isNull(decoder) || isNull(context) || isNull(packet) || isNull(frame)) {
                throw new CodecFailure();
            }
            option("max_pixels", MOST_PIXELS);
            configure(decoder.reinterpret(CODEC_NUMBER + Integer.BYTES).get(JAVA_INT, CODEC_NUMBER), configuration);
            require(library.open.number(context, decoder, MemorySegment.NULL));
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
            require(library.setParameters.number(context, parameters));
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
        require(library.fillPacket.number(packet, sample.length));
        try {
            MemorySegment.copy(
                    sample,
                    0,
                    packet.get(ADDRESS, PACKET_DATA).reinterpret(sample.length),
                    ValueLayout.JAVA_BYTE,
                    0,
                    sample.length);
            require(library.send.number(context, packet));
            require(library.send.number(context, MemorySegment.NULL));
            require(library.receive.number(context, frame));
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
        return frame.get(JAVA_INT, FRAME_WIDTH);
    }

    /** The height of the frame in pixels. */
    public int height() {
        return frame.get(JAVA_INT, FRAME_HEIGHT);
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
        int newWidth = Math.max(1, width() / step);
        int newHeight = Math.max(1, rows / step);
        int format = frame.get(JAVA_INT, FRAME_FORMAT);
        prepare(new Bands(width(), rows, newWidth, newHeight, format, colours));
        try (Arena band = Arena.ofConfined()) {
            MemorySegment pixels = band.allocate(4L * newWidth * newHeight + PADDING, PADDING);
            MemorySegment to = band.allocate(ADDRESS, PLANES);
            MemorySegment toStrides = band.allocate(JAVA_INT, PLANES);
            to.setAtIndex(ADDRESS, 0, pixels);
            toStrides.setAtIndex(JAVA_INT, 0, 4 * newWidth);
            MemorySegment planes = planes(band, from, format);
            library.scale.number(scaler, planes, frame.asSlice(FRAME_STRIDES), 0, rows, to, toStrides);
            for (int y = 0; y < newHeight; y++) {
                MemorySegment.copy(pixels, JAVA_INT, 4L * y * newWidth, into, at + y * stride, newWidth);
            }
        }
    }

    /** Where the planes of the frame begin at a row. */
    private MemorySegment planes(Arena band, int row, int format) {
        MemorySegment shifts = band.allocate(JAVA_INT, 2);
        library.chromaShifts.number(format, shifts, shifts.asSlice(Integer.BYTES));
        MemorySegment planes = band.allocate(ADDRESS, PLANES);
        for (int plane = 0; plane < PLANES; plane++) {
            MemorySegment start = frame.getAtIndex(ADDRESS, plane);
            int stride = frame.get(JAVA_INT, FRAME_STRIDES + (long) Integer.BYTES * plane);
            boolean colour = plane == 1 || plane == 2;
            int rowOfPlane = colour ? row >> shifts.getAtIndex(JAVA_INT, 1) : row;
            planes.setAtIndex(
                    ADDRESS,
                    plane,
                    isNull(start) ? start : MemorySegment.ofAddress(start.address() + (long) stride * rowOfPlane));
        }
        return planes;
    }

    private void prepare(Bands wanted) throws CodecFailure {
        if (!isNull(scaler) && wanted.equals(scaled)) {
            return;
        }
        library.freeScaler.run(scaler);
        scaler = library.scaler.pointer(
                wanted.width(),
                wanted.height(),
                wanted.format(),
                wanted.newWidth(),
                wanted.newHeight(),
                bgra,
                wanted.width() == wanted.newWidth() ? REPEAT : AVERAGE,
                MemorySegment.NULL,
                MemorySegment.NULL,
                MemorySegment.NULL);
        if (isNull(scaler)) {
            throw new CodecFailure();
        }
        scaled = wanted;
        boolean said = wanted.colours().matrix() != ColourCoding.NOT_SAID;
        int matrix = said ? wanted.colours().matrix() : option("colorspace");
        boolean full = said ? wanted.colours().full() : option("color_range") == FULL_RANGE;
        MemorySegment table = library.coefficients.pointer(matrix < 1 || matrix > HIGHEST_MATRIX ? 5 : matrix);
        library.scalerColours.number(scaler, table, full ? 1 : 0, table, 1, 0, WITHOUT_CHANGE, WITHOUT_CHANGE);
    }

    private int option(String name) {
        MemorySegment value = arena.allocate(ValueLayout.JAVA_LONG);
        library.getOption.number(context, arena.allocateFrom(name), 0, value);
        return (int) value.get(ValueLayout.JAVA_LONG, 0);
    }

    private MemorySegment held(MemorySegment pointer) {
        MemorySegment holder = arena.allocate(ADDRESS);
        holder.set(ADDRESS, 0, pointer);
        return holder;
    }

    private static boolean isNull(MemorySegment pointer) {
        return pointer.address() == 0;
    }

    private static void require(int result) throws CodecFailure {
        if (result < 0) {
            throw new CodecFailure();
        }
    }

    @Override
    public void close() {
        library.freeScaler.run(scaler);
        library.freeFrame.run(held(frame));
        library.freePacket.run(held(packet));
        library.freeContext.run(held(context));
        arena.close();
    }
}
