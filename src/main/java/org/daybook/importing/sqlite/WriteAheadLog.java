package org.daybook.importing.sqlite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.importing.ImportFailure;

/**
 * The pages that a write-ahead log holds beside its database, as of its last commit. What follows the last commit, or
 * remains of an earlier log, is ignored, as SQLite ignores it.
 */
final class WriteAheadLog {
    private static final int HEADER = 32;
    private static final int FRAME_HEADER = 24;
    private static final int MAGIC = 0x377f0682;

    /** More frames than this are no phone's. */
    private static final int MOST_FRAMES = 1 << 22;

    private final SeekableByteChannel channel;
    private final int pageSize;
    private final Map<Integer, Long> offsets = new HashMap<>();

    private WriteAheadLog(SeekableByteChannel channel, int pageSize) {
        this.channel = channel;
        this.pageSize = pageSize;
    }

    /** Reads a log; empty if nothing in it is committed. */
    static Optional<WriteAheadLog> read(SeekableByteChannel channel, String path)
            throws ImportFailure.Malformed, IOException {
        if (channel.size() < HEADER) {
            return Optional.empty();
        }
        ByteBuffer header = SqlitePages.read(channel, 0, HEADER, path);
        int magic = header.getInt(0);
        int pageSize = header.getInt(8);
        if ((magic & ~1) != MAGIC || !SqlitePages.isPageSize(pageSize)) {
            return Optional.empty();
        }
        Checksum sum = new Checksum((magic & 1) == 0 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        sum.add(header, 0, HEADER - 8);
        if (!sum.isAt(header, HEADER - 8)) {
            return Optional.empty();
        }
        WriteAheadLog log = new WriteAheadLog(channel, pageSize);
        log.readFrames(header.getLong(16), sum, path);
        return log.offsets.isEmpty() ? Optional.empty() : Optional.of(log);
    }

    private void readFrames(long salts, Checksum sum, String path) throws ImportFailure.Malformed, IOException {
        long frames = (channel.size() - HEADER) / (FRAME_HEADER + pageSize);
        if (frames > MOST_FRAMES) {
            throw ByteCursor.damaged(path);
        }
        Map<Integer, Long> open = new HashMap<>();
        for (long i = 0; i < frames; i++) {
            long at = HEADER + i * (FRAME_HEADER + pageSize);
            ByteBuffer frame = SqlitePages.read(channel, at, FRAME_HEADER + pageSize, path);
            sum.add(frame, 0, 8);
            sum.add(frame, FRAME_HEADER, pageSize);
            if (frame.getLong(8) != salts || !sum.isAt(frame, 16)) {
                return;
            }
            open.put(frame.getInt(0), at + FRAME_HEADER);
            int pagesAfterCommit = frame.getInt(4);
            if (pagesAfterCommit != 0) {
                offsets.putAll(open);
                open.clear();
            }
        }
    }

    int pageSize() {
        return pageSize;
    }

    /** The content of a page; empty if the database has its last one. */
    Optional<byte[]> page(int number, String path) throws ImportFailure.Malformed, IOException {
        Long offset = offsets.get(number);
        return offset == null
                ? Optional.empty()
                : Optional.of(SqlitePages.read(channel, offset, pageSize, path).array());
    }

    /** The running checksum of a log. */
    private static final class Checksum {
        private final ByteOrder order;
        private int first;
        private int second;

        Checksum(ByteOrder order) {
            this.order = order;
        }

        void add(ByteBuffer from, int at, int count) {
            ByteBuffer words = from.duplicate().order(order);
            for (int i = at; i < at + count; i += 8) {
                first += words.getInt(i) + second;
                second += words.getInt(i + 4) + first;
            }
        }

        boolean isAt(ByteBuffer from, int at) {
            return from.getInt(at) == first && from.getInt(at + 4) == second;
        }
    }
}
