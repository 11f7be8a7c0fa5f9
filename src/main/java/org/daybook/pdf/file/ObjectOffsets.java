package org.daybook.pdf.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Where each object of a file is: at an offset of its own, or in an object stream.
 *
 * <p>Four bytes an object, in pieces that are never copied, since a long document has millions of objects and little
 * else is kept of it.
 */
final class ObjectOffsets {
    private static final int OFFSET_BYTES = 5;
    private static final int INDEX_BYTES = 2;

    /** The widths of the columns of the cross-reference stream, as it declares them. */
    static final String WIDTHS = "/W[1 " + OFFSET_BYTES + " " + INDEX_BYTES + "]";

    /** An object stream has fewer objects than this. */
    private static final int STREAM = 1 << 8;

    private static final int PIECE = 1 << 16;

    /** The index of its offset or, negative, the index of its object stream and its index in that. */
    private final List<int[]> pieces = new ArrayList<>();

    /** The first is that of an object that was never written. */
    private long[] offsets = new long[PIECE];

    private int lastOffset;
    private int[] streams = new int[STREAM];
    private int streamCount;

    void at(int number, long offset) {
        lastOffset++;
        if (lastOffset == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * lastOffset);
        }
        offsets[lastOffset] = offset;
        put(number, lastOffset);
    }

    /**
     * An object is in an object stream.
     *
     * @param stream the number of the stream
     */
    void in(int number, int stream, int index) {
        if (streamCount == 0 || streams[streamCount - 1] != stream) {
            if (streamCount == streams.length) {
                streams = Arrays.copyOf(streams, 2 * streamCount);
            }
            streams[streamCount++] = stream;
        }
        put(number, ~((streamCount - 1) * STREAM + index));
    }

    /** Appends the row of the cross-reference stream for an object. */
    void addRow(int number, GrowableBytes table) {
        int piece = number / PIECE;
        int place = piece < pieces.size() ? pieces.get(piece)[number % PIECE] : 0;
        if (place < 0) {
            row(table, 2, streams[~place / STREAM], ~place % STREAM);
        } else {
            row(table, 1, offsets[place], 0);
        }
    }

    /** Appends a row of the cross-reference stream, of which {@link #WIDTHS} are the bytes of each column. */
    static void row(GrowableBytes table, int kind, long first, long second) {
        table.add(kind);
        table.addBinary(first, OFFSET_BYTES);
        table.addBinary(second, INDEX_BYTES);
    }

    private void put(int number, int place) {
        while (pieces.size() <= number / PIECE) {
            pieces.add(new int[PIECE]);
        }
        pieces.get(number / PIECE)[number % PIECE] = place;
    }
}
