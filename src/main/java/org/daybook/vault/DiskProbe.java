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
 * cut off. The whole file is read for that, once.
 *
 * <p>For the thread of the database. Closed after the connection: closing a stream of the file drops SQLite's lock.
 */
final class DiskProbe implements AutoCloseable {
    private static final int AT_A_TIME = 1 << 20;
    private static final int PAGE_COUNT_AT = 28;

    private final Path file;
    private @Nullable FileChannel channel;
    private boolean found;

    DiskProbe(Path file) {
        this.file = file;
    }

    /** A failure that says what is the matter, in place of one that says that the file is damaged. */
    SQLiteException explain(SQLiteException damaged) {
        String code = damaged.getResultCode().name();
        if (found || !(code.startsWith("SQLITE_CORRUPT") || code.equals("SQLITE_NOTADB"))) {
            return damaged;
        }
        try {
            FileChannel open = channel == null ? FileChannel.open(file, StandardOpenOption.READ) : channel;
            channel = open;
            if (isCutShort(open)) {
                return new SQLiteException("cut short", SQLiteErrorCode.SQLITE_IOERR_SHORT_READ);
            }
            found = true;
            return damaged;
        } catch (IOException e) {
            return new SQLiteException("not read", SQLiteErrorCode.SQLITE_IOERR_READ);
        }
    }

    /** Whether the file is shorter than it says; reads all of it. */
    private static boolean isCutShort(FileChannel open) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(AT_A_TIME);
        long pages = 0;
        for (long at = 0; open.read(buffer.clear(), at) > 0; at += buffer.position()) {
            if (at == 0 && buffer.position() >= PAGE_COUNT_AT + Integer.BYTES) {
                pages = Integer.toUnsignedLong(buffer.getInt(PAGE_COUNT_AT));
            }
        }
        // A count that was damaged says too much by far as a rule.
        return open.size() < pages * DamagedPages.BYTES && pages < 2 * (open.size() / DamagedPages.BYTES + 1);
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
