package org.daybook.vault.page;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The journal beside a file, checked before SQLite rolls the file back with it, since SQLite trusts any journal. One
 * that would truncate the file below the size in its own first page, that names another file, or that is not a file
 * was made by somebody else or belongs to another file.
 */
public final class HotJournal {
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int PAGE_COUNT_AT = 28;

    /** Another program that has the file open may be changing its journal at this moment. */
    private static final int LOOKS = 3;

    private static final long PAUSE_NANOS = 20_000_000;

    private HotJournal() {}

    /**
     * Whether the program wrote the journal beside a file; also true if there is none. Changes nothing.
     *
     * @param file by its real path
     */
    public static boolean isOwn(Path file) throws IOException {
        Path journal = JournalPages.path(file);
        for (int look = 1; Files.exists(journal, LinkOption.NOFOLLOW_LINKS); look++) {
            if (!Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)) {
                return false;
            }
            if (fits(file)) {
                return true;
            }
            if (look == LOOKS) {
                return false;
            }
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return true;
    }

    private static boolean fits(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                JournalPages journal = JournalPages.beside(file)) {
            byte[] now = in.readNBytes(DamagedPages.BYTES);
            if (!journal.isInForce()) {
                return true;
            }
            byte @Nullable [] before = journal.page(1);
            byte[] first = before == null ? now : before;
            return !journal.isForeign()
                    && first.length == DamagedPages.BYTES
                    && Arrays.equals(first, 0, MAGIC.length, MAGIC, 0, MAGIC.length)
                    && journal.pagesBefore()
                            >= Integer.toUnsignedLong(ByteBuffer.wrap(first).getInt(PAGE_COUNT_AT));
        }
    }
}
