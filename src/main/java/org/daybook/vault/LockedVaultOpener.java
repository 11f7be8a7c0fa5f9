package org.daybook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;
import org.daybook.vault.page.BrokenPageRepair;
import org.daybook.vault.page.DamagedPages;
import org.daybook.vault.page.HotJournal;

/**
 * Opens the file of a locked vault as a database, after what lies beside it and its own first bytes were checked, since
 * SQLite would follow whatever somebody else put there. Blocking.
 */
final class LockedVaultOpener {
    /**
     * How long another program may need that only counts failed attempts, or that was just ended and is still going: a
     * busy computer and a slow disk make seconds of that.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration LEAST_PAUSE = Duration.ofMillis(5);
    private static final Duration MOST_PAUSE = Duration.ofMillis(30);
    private static final String MAGIC = "SQLite format 3\0";
    private static final int WRITE_VERSION_AT = 18;
    private static final int HEADER = Schema.FIRST_PAGE;
    private static final int SLOTS = HEADER + 2;
    private static final int ATTEMPTS = SLOTS + 2;

    private interface OpeningAttempt {
        Database open() throws VaultFailure;
    }

    private LockedVaultOpener() {}

    /** Opens it read-only and without a lock, so that it may be on a read-only disk. */
    static Database openToLook(Path given) throws VaultFailure {
        Path file = RealPath.of(given);
        requireFileOfSize(file);
        refuseWriteAheadLog(file);
        VaultRestore.requireNoJournal(file);
        return checked(Database.openToLook(file));
    }

    /** Opens and locks it, or opens it read-only where nothing can be written. */
    static Database openAnyhow(Path given) throws VaultFailure {
        try {
            return open(given);
        } catch (VaultFailure.ReadOnly e) {
            return openToLook(given);
        }
    }

    /** Opens and locks it, waiting a few seconds while it is in use. */
    static Database open(Path given) throws VaultFailure {
        Path file = RealPath.of(given);
        requireFile(file);
        Path folder = file.toAbsolutePath().getParent();
        if (!Files.isWritable(file) || folder == null || !Files.isWritable(folder)) {
            throw new VaultFailure.ReadOnly();
        }
        RealPath.requireShortName(file, "-journal");
        oneName(file);
        requireFileOfSize(file);
        refuseWriteAheadLog(file);
        requireOwnJournal(file);
        return patiently(() -> checked(Database.open(file)));
    }

    /** Whether every page of a table, or of all if its name is empty, has the form that it must have. */
    static boolean isWellFormed(Database database, String table) throws VaultFailure {
        List<String> said = new ArrayList<>();
        try {
            Database.run(() -> {
                database.query(
                        "PRAGMA quick_check(" + (table.isEmpty() ? "1" : table) + ")",
                        row -> said.add(row.getString(1)));
                return said;
            });
            return said.equals(List.of("ok"));
        } catch (VaultFailure.Damaged e) {
            return false;
        }
    }

    /** Whether a page that {@link #restoreLostPages} can put right has not the form of one. */
    static boolean hasLostPages(Database database) throws VaultFailure {
        for (String table : Schema.FIRST.subList(0, ATTEMPTS - HEADER + 1)) {
            if (!isWellFormed(database, table)) {
                return true;
            }
        }
        return false;
    }

    /** Puts right the pages that are kept twice; those of the notes of failed attempts, which are not, are then none. */
    static void restoreLostPages(Path given) throws VaultFailure {
        Path file = RealPath.of(given);
        // The pages are closed first, which lets go of the lock: nothing is written afterwards.
        try (Database database = open(file);
                BrokenPageRepair pages = new BrokenPageRepair(file)) {
            VaultHeader header = Database.run(() -> VaultHeader.read(database));
            pages.copy(
                    HEADER,
                    VaultHeader.copy(database, "header").isPresent() && isWellFormed(database, "header"),
                    VaultHeader.copy(database, "header_copy").isPresent() && isWellFormed(database, "header_copy"));
            Set<Long> slots = KeySlots.copy(database, "slot", header).keySet();
            Set<Long> copies = KeySlots.copy(database, "slot_copy", header).keySet();
            pages.copy(
                    SLOTS,
                    slots.containsAll(copies) && isWellFormed(database, "slot"),
                    copies.containsAll(slots) && isWellFormed(database, "slot_copy"));
            if (!isWellFormed(database, "attempt")) {
                pages.empty(ATTEMPTS);
            }
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("pages");
        }
    }

    /**
     * A diary never has a write-ahead log: one put there by somebody else would be merged into the file, or receive
     * her words. Checked before SQLite opens the file, since closing a second stream would drop SQLite's lock.
     */
    private static void refuseWriteAheadLog(Path file) throws VaultFailure {
        byte[] start = new byte[WRITE_VERSION_AT + 2];
        try (InputStream in = Files.newInputStream(file)) {
            int read = in.readNBytes(start, 0, start.length);
            boolean database = read == start.length
                    && new String(start, 0, MAGIC.length(), StandardCharsets.US_ASCII).equals(MAGIC);
            if (!database) {
                throw new VaultFailure.NotAVault();
            }
        } catch (IOException e) {
            throw new VaultFailure.CannotRead();
        }
        boolean withLog = start[WRITE_VERSION_AT] > 1 || start[WRITE_VERSION_AT + 1] > 1;
        if (withLog || Files.exists(file.resolveSibling(file.getFileName() + "-wal"))) {
            throw new VaultFailure.Altered();
        }
    }

    /**
     * Tries again for a few seconds while the file is in use, since another program may only be counting failed
     * attempts. Each attempt releases the file, so that two programs never wait for each other.
     */
    private static Database patiently(OpeningAttempt opening) throws VaultFailure {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (true) {
            try {
                return opening.open();
            } catch (VaultFailure.InUse inUse) {
                if (System.nanoTime() - end > 0) {
                    throw inUse;
                }
                LockSupport.parkNanos(
                        ThreadLocalRandom.current().nextLong(LEAST_PAUSE.toNanos(), MOST_PAUSE.toNanos()));
            }
        }
    }

    private static void oneName(Path file) throws VaultFailure {
        try {
            ReplacedDiary.undo(file);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("names");
        }
    }

    private static void requireOwnJournal(Path file) throws VaultFailure {
        try {
            if (!HotJournal.isOwn(file)) {
                throw new VaultFailure.Altered();
            }
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("journal");
        }
    }

    /** Refuses a folder, and whatever else is no file. */
    static void requireFile(Path file) throws VaultFailure {
        if (!Files.isRegularFile(file)) {
            throw Files.exists(file) ? new VaultFailure.NotAFile() : new VaultFailure.Missing();
        }
    }

    private static void requireFileOfSize(Path file) throws VaultFailure {
        requireFile(file);
        try {
            // Only the size is read: nothing but SQLite may open the file.
            long size = Files.size(file);
            if (size == 0) {
                throw new VaultFailure.EmptyVault();
            }
            // SQLite takes a file shorter than a page for a new database, and would overwrite it.
            if (size < DamagedPages.BYTES) {
                throw new VaultFailure.NotAVault();
            }
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("size");
        }
    }

    /** The database, if its schema is ours; closed otherwise. */
    private static Database checked(Database database) throws VaultFailure {
        boolean checked = false;
        try {
            if (!database.isToLook()) {
                database.lock();
            }
            Database.run(() -> {
                Schema.check(database);
                return database;
            });
            checked = true;
            return database;
        } finally {
            if (!checked) {
                database.close();
            }
        }
    }
}
