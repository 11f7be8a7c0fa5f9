package org.daybook.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daybook.vault.page.DamagedPages;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * Finds out why SQLite called a file damaged: it says so too of one that the disk could not read, and of one that was
 * cut off. Closed after the connection, since closing a stream of the file drops SQLite's lock.
 */
final class DiskProbe implements AutoCloseable {
    private static final int PAGE_COUNT_AT = 28;

    private final Path file;
    private @Nullable FileChannel channel;
    private boolean isDamaged;

    DiskProbe(Path file) {
        this.file = file;
    }

    /** The same, or a failure that is truer. The first time all of the file is read for that. */
    SQLiteException explain(SQLiteException failure) {
        String code = failure.getResultCode().name();
        if (isDamaged || !(code.startsWith("SQLITE_CORRUPT") || code.equals("SQLITE_NOTADB"))) {
            return failure;
        }
        try {
            if (isCutShort()) {
                return new SQLiteException("cut short", SQLiteErrorCode.SQLITE_IOERR_SHORT_READ);
            }
            isDamaged = true;
            return failure;
        } catch (IOException e) {
            return new SQLiteException("not read", SQLiteErrorCode.SQLITE_IOERR_READ);
        }
    }

    /** Whether the file is shorter than it says; reads all of it. */
    boolean isCutShort() throws IOException {
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
