package org.daybook.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.daybook.vault.page.DamagedPages;

/**
 * Puts right the pages of tables that are kept twice, below the database: SQLite cannot even empty a table whose page is
 * broken. Such a table is one page, at the same place in every file, and its copy on the next has the same rows; so that
 * page, byte for byte, is the one that was lost.
 */
final class LostPages {
    private static final byte LEAF = 0x0d;
    private static final int HEADER = Schema.FIRST_PAGE;
    private static final int SLOTS = HEADER + 2;
    private static final int ATTEMPTS = SLOTS + 2;

    private LostPages() {}

    /** Whether a page that can be put right has not the form of a page. */
    static boolean areIn(Database database) throws VaultFailure {
        for (String table : Schema.FIRST.subList(0, ATTEMPTS - HEADER + 1)) {
            if (!database.isWellFormed(table)) {
                return true;
            }
        }
        return false;
    }

    /** Puts right what can be; the notes of failed attempts, which are not kept twice, are then none. */
    static void restore(Path given) throws VaultFailure {
        Path file = RealPath.of(given);
        // The pages are closed first, which lets go of the database's lock: nothing is written afterwards.
        try (Database database = CheckedFile.open(file);
                FileChannel pages = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            VaultHeader header = Database.run(() -> VaultHeader.read(database));
            boolean first = VaultHeader.copy(database, "header").isPresent() && database.isWellFormed("header");
            boolean second =
                    VaultHeader.copy(database, "header_copy").isPresent() && database.isWellFormed("header_copy");
            copy(pages, HEADER, first, second);
            Set<Long> slots = KeySlots.copy(database, "slot", header).keySet();
            Set<Long> copies = KeySlots.copy(database, "slot_copy", header).keySet();
            copy(
                    pages,
                    SLOTS,
                    slots.containsAll(copies) && database.isWellFormed("slot"),
                    copies.containsAll(slots) && database.isWellFormed("slot_copy"));
            if (!database.isWellFormed("attempt")) {
                ByteBuffer none = ByteBuffer.allocate(DamagedPages.BYTES).put(0, LEAF);
                pages.write(none.putShort(5, (short) DamagedPages.BYTES), at(ATTEMPTS));
            }
            pages.force(true);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("pages");
        }
    }

    private static void copy(FileChannel pages, int place, boolean first, boolean second) throws IOException {
        ByteBuffer whole = ByteBuffer.allocate(DamagedPages.BYTES);
        if (first != second
                && pages.read(whole, at(first ? place : place + 1)) == DamagedPages.BYTES
                && whole.get(0) == LEAF) {
            pages.write(whole.flip(), at(first ? place + 1 : place));
        }
    }

    private static long at(int number) {
        return (long) (number - 1) * DamagedPages.BYTES;
    }
}
