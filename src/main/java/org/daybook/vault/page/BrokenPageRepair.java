package org.daybook.vault.page;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Puts broken pages right, below the database: SQLite cannot even empty a table whose page is broken. Of two tables with
 * the same rows, each of one page, either page, byte for byte, is that of the other.
 *
 * <p>Closing it closes a stream of the file, and so drops SQLite's lock.
 */
public final class BrokenPageRepair implements AutoCloseable {
    private static final byte LEAF = 0x0d;

    private final FileChannel pages;

    /** Opens the pages of a file, which the caller has locked. */
    public BrokenPageRepair(Path file) throws IOException {
        pages = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** Writes the one of two neighbours that is whole over the other, if just one is. */
    public void copy(int first, boolean isWhole, boolean isNextWhole) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(DamagedPages.BYTES);
        if (isWhole != isNextWhole
                && pages.read(whole, at(isWhole ? first : first + 1)) == DamagedPages.BYTES
                && whole.get(0) == LEAF) {
            pages.write(whole.flip(), at(isWhole ? first + 1 : first));
        }
    }

    /** Writes the page of a table without rows. */
    public void empty(int page) throws IOException {
        ByteBuffer none = ByteBuffer.allocate(DamagedPages.BYTES).put(0, LEAF);
        pages.write(none.putShort(5, (short) DamagedPages.BYTES), at(page));
    }

    private static long at(int page) {
        return (long) (page - 1) * DamagedPages.BYTES;
    }

    @Override
    public void close() throws IOException {
        pages.force(true);
        pages.close();
    }
}
