package org.daybook.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.daybook.vault.page.DamagedPages;

/**
 * Puts right the pages of tables that are kept twice, below the database: SQLite cannot even empty a table whose page is
 * broken, so a broken copy would keep the whole file from being written to.
 *
 * <p>Such a table is one page, at the same place in every file of the format, and its copy has the same rows: so the
 * page of the copy, byte for byte, is the page that was lost. What was noted of failed attempts is not kept twice, and a
 * broken page of it becomes an empty one.
 */
final class LostPages {
    private static final byte LEAF = 0x0d;

    private LostPages() {}

    /**
     * Puts right what can be, in a file that nobody has open.
     *
     * @throws VaultFailure if it cannot be locked, or the disk refuses
     */
    static void restore(Path given) throws VaultFailure {
        Path file = RealPath.of(given);
        try (Database database = CheckedFile.open(file);
                // Closed before the database, which lets go of the lock: nothing is written afterwards.
                FileChannel pages = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            VaultHeader.Copies headers = Database.run(() -> VaultHeader.Copies.read(database));
            twice(pages, Schema.HEADER, headers.firstIsWhole(), headers.secondIsWhole());
            KeySlots.Copies slots = KeySlots.Copies.read(database, Database.run(() -> VaultHeader.read(database)));
            twice(pages, Schema.SLOTS, slots.firstIsWhole(), slots.secondIsWhole());
            if (!FailedAttempts.isReadable(database)) {
                write(pages, Schema.ATTEMPTS, emptyLeaf());
            }
            pages.force(true);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("pages");
        }
    }

    private static void twice(FileChannel pages, int place, boolean first, boolean second) throws IOException {
        if (first != second) {
            ByteBuffer whole = read(pages, first ? place : place + 1);
            if (whole.get(0) == LEAF) {
                write(pages, first ? place + 1 : place, whole);
            }
        }
    }

    private static ByteBuffer emptyLeaf() {
        return ByteBuffer.allocate(DamagedPages.BYTES).put(0, LEAF).putShort(5, (short) DamagedPages.BYTES);
    }

    private static ByteBuffer read(FileChannel pages, int number) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(DamagedPages.BYTES);
        while (page.hasRemaining()) {
            if (pages.read(page, at(number) + page.position()) < 0) {
                throw new IOException("the file ends");
            }
        }
        return page.flip();
    }

    private static void write(FileChannel pages, int number, ByteBuffer page) throws IOException {
        while (page.hasRemaining()) {
            pages.write(page, at(number) + page.position());
        }
    }

    private static long at(int number) {
        return (long) (number - 1) * DamagedPages.BYTES;
    }
}
