package org.daybook.vault.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Finds out without SQLite what is the matter with a file that SQLite called damaged: it says so too of one that the disk
 * could not read, and of one that was cut off. Closed after the connection to the file, since closing a stream of the
 * file drops SQLite's lock.
 */
public final class DiskProbe implements AutoCloseable {
    private static final int PAGE_COUNT_AT = 28;

    private final Path file;
    private @Nullable FileChannel channel;

    public DiskProbe(Path file) {
        this.file = file;
    }

    /** Whether the file is shorter than it says; reads all of it. */
    public boolean isCutShort() throws IOException {
        FileChannel open = channel == null ? FileChannel.open(file, StandardOpenOption.READ) : channel;
        channel = open;
        ByteBuffer buffer = ByteBuffer.allocate(1 << 20);
        long pages = 0;
        for (long at = 0; open.read(buffer.clear(), at) > 0; at += buffer.position()) {
            pages = at == 0 ? Integer.toUnsignedLong(buffer.getInt(PAGE_COUNT_AT)) : pages;
        }
        // A count that is damaged says too much by far as a rule.
        long there = open.size() / DamagedPages.BYTES;
        return open.size() < pages * DamagedPages.BYTES && pages < 2 * there + 2;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // It was only read.
        }
    }
}
