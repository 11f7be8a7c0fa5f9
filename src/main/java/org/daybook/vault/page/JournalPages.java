package org.daybook.vault.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages in a journal that a crash left behind: what the file held before a change that was never finished. SQLite
 * would write them back. Here they are only read, in place of the file's own pages.
 *
 * <p>For one thread. Closing it closes the journal.
 */
final class JournalPages implements AutoCloseable {
    private static final long MAGIC = 0xd9d505f920a163d7L;
    private static final int HEADER = 28;
    private static final int SMALLEST_SECTOR = 32;
    private static final int LARGEST_SECTOR = 1 << 16;
    private static final int RECORD = Integer.BYTES + DamagedPages.BYTES + Integer.BYTES;
    private static final int SUMMED_EVERY = 200;

    private final @Nullable FileChannel channel;
    private final Map<Long, Long> places = new HashMap<>();
    private long pagesBefore;
    private boolean inForce;
    private boolean foreign;

    private JournalPages(@Nullable FileChannel channel) {
        this.channel = channel;
    }

    static Path path(Path file) {
        return file.resolveSibling(file.getFileName() + "-journal");
    }

    static JournalPages none() {
        return new JournalPages(null);
    }

    /** Reads the journal beside {@code file}; empty if there is none, or it is not whole enough. */
    static JournalPages beside(Path file) throws IOException {
        Path journal = path(file);
        if (!Files.isRegularFile(journal)) {
            return new JournalPages(null);
        }
        FileChannel channel = FileChannel.open(journal, StandardOpenOption.READ);
        JournalPages pages = new JournalPages(channel);
        try {
            pages.find(channel);
            pages.foreign |= pages.namesAnother(channel);
        } catch (IOException e) {
            // What was found until then counts: each record has a checksum of its own.
        }
        return pages;
    }

    /** Whether SQLite would roll the file back with it. */
    boolean isInForce() {
        return inForce;
    }

    /** Whether it has pages of another size, or belongs to a change of several files: no journal of a diary does. */
    boolean isForeign() {
        return foreign;
    }

    /**
     * How many pages the file had before the change, by its own account; a rollback would cut the file to that size.
     */
    long pagesBefore() {
        return pagesBefore;
    }

    /** How many of the pages that the file has now were there before the change. */
    long pagesBefore(long now) {
        return pagesBefore == 0 ? now : Math.min(now, pagesBefore);
    }

    /** A page as it was before the change; null if the journal does not hold it. */
    byte @Nullable [] page(long number) {
        Long place = places.get(number);
        if (place == null || channel == null) {
            return null;
        }
        try {
            return read(channel, place, DamagedPages.BYTES).array();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        if (channel != null) {
            channel.close();
        }
    }

    /** A journal is one or more parts, each a header that fills a sector, and records. */
    private void find(FileChannel from) throws IOException {
        long at = 0;
        while (at + HEADER <= from.size()) {
            ByteBuffer header = read(from, at, HEADER);
            if (header.getLong() != MAGIC) {
                return;
            }
            long records = Integer.toUnsignedLong(header.getInt());
            int nonce = header.getInt();
            long before = Integer.toUnsignedLong(header.getInt());
            int sector = header.getInt();
            int pageBytes = header.getInt();
            inForce = true;
            if (sector < SMALLEST_SECTOR || sector > LARGEST_SECTOR || pageBytes != DamagedPages.BYTES) {
                foreign = true;
                return;
            }
            if (at == 0) {
                pagesBefore = before;
            }
            at += sector;
            for (long record = 0; record < records && at + RECORD <= from.size(); record++, at += RECORD) {
                if (!take(read(from, at, RECORD), at, nonce)) {
                    return;
                }
            }
            at = (at + sector - 1) / sector * sector;
        }
    }

    /** Such a journal ends with the name of another file, which SQLite may remove. */
    private boolean namesAnother(FileChannel from) throws IOException {
        return inForce
                && from.size() >= HEADER + Long.BYTES
                && read(from, from.size() - Long.BYTES, Long.BYTES).getLong() == MAGIC;
    }

    private boolean take(ByteBuffer record, long at, int nonce) {
        long number = Integer.toUnsignedLong(record.getInt(0));
        int sum = nonce;
        for (int i = DamagedPages.BYTES - SUMMED_EVERY; i > 0; i -= SUMMED_EVERY) {
            sum += record.get(Integer.BYTES + i) & 0xff;
        }
        if (sum != record.getInt(Integer.BYTES + DamagedPages.BYTES)) {
            return false;
        }
        places.putIfAbsent(number, at + Integer.BYTES);
        return true;
    }

    private static ByteBuffer read(FileChannel from, long at, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count);
        while (bytes.hasRemaining()) {
            if (from.read(bytes, at + bytes.position()) < 0) {
                throw new IOException("cut off");
            }
        }
        return bytes.flip();
    }
}
