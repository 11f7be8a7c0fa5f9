package org.daybook.evidence.picture;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.metadata.PictureSize;
import org.jspecify.annotations.Nullable;

/** The layout of the first page of a TIFF, which determines how much memory its decoder takes. */
final class TiffLayout {
    private static final int MOST_ENTRIES = 4096;
    private static final int MOST_PIECES = 300_000;
    private static final long MOST_PIECE_BYTES = 64 << 20;
    private static final long MOST_VALUE_BYTES = 8 << 20;
    private static final long MOST_PIXELS = 1L << 29;
    private static final int MOST_BITS = 128;
    private static final int[] TYPE_BYTES = {1, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8, 4};

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int SAMPLES = 277;
    private static final int ROWS_PER_STRIP = 278;
    private static final int STRIP_COUNTS = 279;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int TILE_COUNTS = 325;

    private final CachedContentReader content;
    private final boolean little;
    private final Map<Integer, TiffEntry> entries = new HashMap<>();

    private record TiffEntry(int type, long count, long at) {}

    private TiffLayout(CachedContentReader content) throws IOException {
        this.content = content;
        this.little = content.u8(0) == 'I';
    }

    static TiffLayout of(CachedContentReader content) throws PictureFailure, IOException {
        TiffLayout layout = new TiffLayout(content);
        long directory = layout.u32(4);
        int count = layout.u16(directory);
        if (count > MOST_ENTRIES) {
            throw new PictureFailure.BrokenPicture();
        }
        for (int i = 0; i < count; i++) {
            long at = directory + 2 + 12L * i;
            int type = layout.u16(at + 2);
            long values = layout.u32(at + 4);
            long bytes = values * (type < TYPE_BYTES.length ? TYPE_BYTES[type] : 1);
            if (bytes > MOST_VALUE_BYTES) {
                throw new PictureFailure.TooLarge(0, 0);
            }
            layout.entries.put(layout.u16(at), new TiffEntry(type, values, bytes <= 4 ? at + 8 : layout.u32(at + 8)));
        }
        return layout;
    }

    void check() throws PictureFailure, IOException {
        long width = value(WIDTH, 0);
        long height = value(HEIGHT, 0);
        long bits = Math.max(1, value(SAMPLES, 1)) * Math.max(1, value(BITS, 1));
        if (width <= 0 || height <= 0 || bits > MOST_BITS) {
            throw new PictureFailure.BrokenPicture();
        }
        PictureLimits.within(new PictureSize(width, height), MOST_PIXELS);
        boolean tiled = entries.containsKey(TILE_WIDTH);
        long pieceWidth = tiled ? value(TILE_WIDTH, width) : width;
        long pieceHeight = tiled ? value(TILE_HEIGHT, height) : Math.min(height, value(ROWS_PER_STRIP, height));
        long row = (pieceWidth * bits + 7) / 8;
        if (pieceHeight <= 0 || row <= 0 || row > MOST_PIECE_BYTES || row * pieceHeight > MOST_PIECE_BYTES) {
            throw new PictureFailure.TooLarge(width, height);
        }
        checkPieces(entries.get(tiled ? TILE_COUNTS : STRIP_COUNTS), 2 * row * pieceHeight + MOST_ENTRIES);
    }

    /** Decoders take as many bytes for a piece as the file says that it has. */
    private void checkPieces(@Nullable TiffEntry counts, long most) throws PictureFailure, IOException {
        if (counts == null) {
            return;
        }
        if (counts.count() > MOST_PIECES) {
            throw new PictureFailure.TooLarge(0, 0);
        }
        for (long i = 0; i < counts.count(); i++) {
            if (number(counts, i) > most) {
                throw new PictureFailure.TooLarge(0, 0);
            }
        }
    }

    private long value(int tag, long otherwise) throws IOException {
        TiffEntry entry = entries.get(tag);
        return entry == null || entry.count() == 0 ? otherwise : number(entry, 0);
    }

    private long number(TiffEntry entry, long index) throws IOException {
        return switch (entry.type()) {
            case 1, 6, 7 -> content.u8(entry.at() + index);
            case 3, 8 -> u16(entry.at() + 2 * index);
            default -> u32(entry.at() + 4 * index);
        };
    }

    private int u16(long at) throws IOException {
        return little ? content.u16Little(at) : content.u16(at);
    }

    private long u32(long at) throws IOException {
        return little ? content.u32Little(at) : content.u32(at);
    }
}
