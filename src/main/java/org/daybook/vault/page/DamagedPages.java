package org.daybook.vault.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a file that is damaged, read one at a time and never written. The page size is that of the format,
 * whatever the file says, and they are found also where bytes were put in or taken out. A page that the disk cannot read counts as missing; the others are still read.
 *
 * <p>For one thread. Closing it closes the file.
 */
public final class DamagedPages implements AutoCloseable {
    /** The size of a page in the format. */
    public static final int BYTES = 4096;

    private static final int HELD = 64;

    private final @Nullable FileChannel channel;
    private final PageShift shift;
    private final long count;
    private final JournalPages journal;
    private final Map<Long, byte[]> held = new LinkedHashMap<>(HELD, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, byte[]> eldest) {
            return size() > HELD;
        }
    };

    private DamagedPages(@Nullable FileChannel channel, JournalPages journal) throws IOException {
        this.channel = channel;
        this.journal = journal;
        this.shift = channel == null ? PageShift.none() : PageShift.of(channel);
        this.count = channel == null ? 0 : journal.pagesBefore((channel.size() - shift.by() + BYTES - 1) / BYTES);
    }

    /** Opens {@code file} for reading, and the journal beside it, which holds pages from before a change. */
    public static DamagedPages open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        boolean opened = false;
        try {
            DamagedPages pages = new DamagedPages(channel, JournalPages.beside(file));
            opened = true;
            return pages;
        } finally {
            if (!opened) {
                channel.close();
            }
        }
    }

    /**
     * Those of a file that is open already, without its journal; none if it does not answer, or for null. Closing these
     * closes it, too.
     */
    public static DamagedPages of(@Nullable FileChannel channel) {
        try {
            return new DamagedPages(channel, JournalPages.none());
        } catch (IOException e) {
            return of(null);
        }
    }

    /** How many pages there are; the last may be cut off. */
    public long count() {
        return count;
    }

    /**
     * One page, filled with zeros after the end of a file that was cut off. The caller must not change it.
     *
     * @param number from 1
     * @return null if there is no such page or the disk cannot read it
     */
    public byte @Nullable [] page(long number) {
        if (number < 1 || number > count) {
            return null;
        }
        byte[] known = held.get(number);
        if (known != null) {
            return known;
        }
        byte[] read = read(number);
        if (read != null) {
            held.put(number, read);
        }
        return read;
    }

    private byte @Nullable [] read(long number) {
        byte[] before = journal.page(number);
        if (before != null) {
            return before;
        }
        ByteBuffer page = ByteBuffer.allocate(BYTES);
        long at = shift.at(number);
        try {
            while (page.hasRemaining() && channel != null && channel.read(page, at + page.position()) > 0) {
                // Reads until all of it is there or the file ends.
            }
            return page.array();
        } catch (IOException e) {
            return null;
        }
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
            journal.close();
        } catch (IOException e) {
            // Nothing is lost: it was only read.
        }
    }
}
