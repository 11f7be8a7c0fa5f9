package org.daybook.evidence.codec;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/** Converts decoded frames to pixels. For one thread, and one decoder. */
final class FrameConverter implements AutoCloseable {
    // Of struct AVFrame, in the version that CodecLibrary requires.
    static final long FRAME = 424;
    private static final long STRIDES = 64;
    private static final long WIDTH = 104;
    private static final long HEIGHT = 108;
    private static final long FORMAT = 116;

    private static final int PLANES = 4;
    private static final int PADDING = 64;
    // Of swscale. Colours that are stored once for several pixels are repeated, as other decoders do, and not mixed.
    private static final int EXACT = 0x2000 | 0x4000 | 0x40000;
    private static final int REPEAT = EXACT | 0x10;
    private static final int AVERAGE = EXACT | 0x20;
    private static final int WITHOUT_CHANGE = 1 << 16;
    private static final int FULL_RANGE = 2;
    private static final int HIGHEST_MATRIX = 10;

    private final CodecLibrary library;
    private final MemorySegment context;
    private final Arena arena = Arena.ofConfined();
    private final int bgra;
    private MemorySegment scaler = MemorySegment.NULL;
    private Bands scaled = new Bands(0, 0, 0, 0, 0, ColourCoding.OF_FRAME);

    /** From what the scaler makes what. */
    private record Bands(int width, int height, int newWidth, int newHeight, int format, ColourCoding colours) {}

    /** @param context the decoder's, which says how colours are coded if the frame's file does not */
    FrameConverter(CodecLibrary library, MemorySegment context) {
        this.library = library;
        this.context = context;
        bgra = library.pixelFormat.number(arena.allocateFrom("bgra"));
    }

    static int width(MemorySegment frame) {
        return frame.get(JAVA_INT, WIDTH);
    }

    static int height(MemorySegment frame) {
        return frame.get(JAVA_INT, HEIGHT);
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
    void convert(
            MemorySegment frame, int from, int rows, int step, ColourCoding colours, int[] into, int at, int stride)
            throws CodecFailure {
        int newWidth = Math.max(1, width(frame) / step);
        int newHeight = Math.max(1, rows / step);
        int format = frame.get(JAVA_INT, FORMAT);
        prepare(new Bands(width(frame), rows, newWidth, newHeight, format, colours));
        try (Arena band = Arena.ofConfined()) {
            MemorySegment pixels = band.allocate(4L * newWidth * newHeight + PADDING, PADDING);
            MemorySegment to = band.allocate(ADDRESS, PLANES);
            MemorySegment toStrides = band.allocate(JAVA_INT, PLANES);
            to.setAtIndex(ADDRESS, 0, pixels);
            toStrides.setAtIndex(JAVA_INT, 0, 4 * newWidth);
            MemorySegment planes = planes(band, frame, from, format);
            library.scale.number(scaler, planes, frame.asSlice(STRIDES), 0, rows, to, toStrides);
            for (int y = 0; y < newHeight; y++) {
                MemorySegment.copy(pixels, JAVA_INT, 4L * y * newWidth, into, at + y * stride, newWidth);
            }
        }
    }

    private MemorySegment planes(Arena band, MemorySegment frame, int row, int format) {
        MemorySegment shifts = band.allocate(JAVA_INT, 2);
        library.chromaShifts.number(format, shifts, shifts.asSlice(Integer.BYTES));
        MemorySegment planes = band.allocate(ADDRESS, PLANES);
        for (int plane = 0; plane < PLANES; plane++) {
            MemorySegment start = frame.getAtIndex(ADDRESS, plane);
            int stride = frame.get(JAVA_INT, STRIDES + (long) Integer.BYTES * plane);
            boolean colour = plane == 1 || plane == 2;
            int rowOfPlane = colour ? row >> shifts.getAtIndex(JAVA_INT, 1) : row;
            planes.setAtIndex(
                    ADDRESS,
                    plane,
                    CodecLibrary.isNull(start)
                            ? start
                            : MemorySegment.ofAddress(start.address() + (long) stride * rowOfPlane));
        }
        return planes;
    }

    private void prepare(Bands wanted) throws CodecFailure {
        if (!CodecLibrary.isNull(scaler) && wanted.equals(scaled)) {
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
        if (CodecLibrary.isNull(scaler)) {
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

    @Override
    public void close() {
        library.freeScaler.run(scaler);
        arena.close();
    }
}
