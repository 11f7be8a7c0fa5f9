package org.daybook.vault.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/**
 * Where the pages of a file stand into which something put a few bytes, or out of which it took some: from one page on,
 * all stand a little later or earlier. A length that is no multiple of a page's tells.
 *
 * @param from the number of the first page that does not stand in its place
 * @param by how many bytes later
 */
record PageShift(long from, int by) {
    private static final int HEADER_BYTES = 8;
    private static final int OF_TABLE = 4;

    /** Nothing was put in or taken out. */
    static PageShift none() {
        return new PageShift(Long.MAX_VALUE, 0);
    }

    /** Finds it by what the beginnings of pages look like, in both places. */
    static PageShift of(FileChannel file) throws IOException {
        int more = (int) (file.size() % DamagedPages.BYTES);
        int by = more <= DamagedPages.BYTES / 2 ? more : more - DamagedPages.BYTES;
        PageShift best = none();
        long count = (file.size() - by) / DamagedPages.BYTES;
        long most = 0;
        long gained = 0;
        for (long page = by == 0 ? 0 : count; page >= 1; page--) {
            long there = (page - 1) * DamagedPages.BYTES;
            gained += likeness(file, there + by, count) - likeness(file, there, count);
            if (gained > most) {
                most = gained;
                best = new PageShift(page, by);
            }
        }
        return best;
    }

    /** Where a page begins in the file. */
    long at(long page) {
        return (page - 1) * DamagedPages.BYTES + (page >= from ? by : 0);
    }

    /** How much what stands there looks like the beginning of a table's page, or of one that names the next of a row. */
    private static int likeness(FileChannel file, long at, long count) throws IOException {
        ByteBuffer start = ByteBuffer.allocate(HEADER_BYTES);
        if (at < 0 || file.read(start, at) < HEADER_BYTES) {
            return 0;
        }
        int kind = start.get(0);
        int cells = Short.toUnsignedInt(start.getShort(3));
        int content = Short.toUnsignedInt(start.getShort(5));
        if ((kind == 2 || kind == 5 || kind == 10 || kind == 13)
                && HEADER_BYTES + 2 * cells <= content
                && content <= DamagedPages.BYTES) {
            return OF_TABLE;
        }
        long next = Integer.toUnsignedLong(start.getInt(0));
        return next > 0 && next <= count ? 1 : 0;
    }
}
