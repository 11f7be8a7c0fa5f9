package org.daybook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.daybook.files.DiskFullException;
import org.daybook.files.NewFileOutputStream;
import org.daybook.files.WorkingFile;
import org.daybook.progress.Progress;
import org.daybook.vault.page.DamagedPages;

/**
 * Replaces a diary with a copy of a backup. The copy is written and checked beside it, and takes its name in one
 * step. Whatever had the name before is renamed first, together with its journal, and is never removed.
 *
 * <p>If the program is killed at any moment, the name leads either to what was there before or to the whole copy.
 * Blocking; not for the interface thread. Closing it removes a copy that was not put in place.
 */
public final class VaultRestore implements AutoCloseable {
    private static final long LARGEST_ON_FAT = (1L << 32) - 1;
    private static final int AT_A_TIME = 1 << 20;

    private final WorkingFile copy;

    private VaultRestore(WorkingFile copy) {
        this.copy = copy;
    }

    /**
     * Copies a backup beside the place where it is to go. The backup is only read.
     *
     * @throws VaultFailure.Unfinished if there is a journal beside the backup
     */
    public static VaultRestore of(Path givenBackup, Path givenTarget, Progress watch) throws VaultFailure {
        Path backup = RealPath.of(givenBackup);
        Path target = RealPath.ofTarget(givenTarget);
        LockedVaultOpener.requireFile(backup);
        requireNoJournal(backup);
        RealPath.requireShortName(target, ReplacedDiary.hasAnything(target) ? "-2026-12-02-journal" : "-journal");
        VaultRestore restore = new VaultRestore(WorkingFile.of(target));
        boolean done = false;
        try {
            copy(backup, restore.copy(), watch);
            done = true;
            return restore;
        } catch (IOException e) {
            throw refused(e, backup);
        } finally {
            if (!done) {
                restore.close();
            }
        }
    }

    /** The path of the copy, for reading. */
    public Path copy() {
        return copy.path();
    }

    public Path target() {
        return copy.target();
    }

    /**
     * Gives the copy the name of the diary.
     *
     * @param day is put into the new name of what was there before
     * @return that new name; empty if nothing was there
     * @throws VaultFailure.InUse if the diary is open somewhere; nothing was changed then
     */
    public Optional<Path> put(LocalDate day) throws VaultFailure {
        Path target = target();
        boolean put = false;
        try {
            ReplacedDiary.undo(target);
            Path aside = null;
            if (ReplacedDiary.hasAnything(target)) {
                requireNotInUse(target);
                aside = ReplacedDiary.of(target, day);
                requireStillThere(target, aside);
            }
            copy.replace();
            put = true;
            return Optional.ofNullable(aside);
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("restore");
        } finally {
            if (!put) {
                tryToUndo();
            }
        }
    }

    /** Another program that opens the diary at this moment removes its second name, the only one left. */
    private static void requireStillThere(Path target, Path aside) throws VaultFailure {
        if (Files.exists(target) && !Files.exists(aside)) {
            throw new VaultFailure.InUse();
        }
    }

    private void tryToUndo() {
        try {
            ReplacedDiary.undo(target());
        } catch (IOException e) {
            // The next opening does this, and the first failure is the one to report.
        }
    }

    @Override
    public void close() {
        copy.close();
    }

    /** Refuses a file with a journal beside it that is not empty, since the file alone is not the whole diary. */
    static void requireNoJournal(Path file) throws VaultFailure {
        try {
            if (ReplacedDiary.isBegun(file) || Files.size(ReplacedDiary.companion(file, "-journal")) > 0) {
                throw new VaultFailure.Unfinished();
            }
        } catch (NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw new VaultFailure.CannotReadOrWrite("journal");
        }
    }

    /**
     * Refuses a diary that is open somewhere. A diary with a journal beside it is not opened to find out: SQLite would
     * write to it, and it must be kept exactly as it is.
     */
    private static void requireNotInUse(Path target) throws VaultFailure, IOException {
        Path journal = ReplacedDiary.companion(target, "-journal");
        if (!Files.isRegularFile(target)
                || Files.size(target) < DamagedPages.BYTES
                || (Files.exists(journal) && Files.size(journal) > 0)) {
            return;
        }
        try (Database database = Database.open(target)) {
            database.lock();
        } catch (VaultFailure.InUse e) {
            throw e;
        } catch (VaultFailure e) {
            // Damaged, read-only, or not a diary.
            return;
        }
    }

    private static void copy(Path from, Path to, Progress watch) throws IOException, VaultFailure {
        long total = Files.size(from);
        try (InputStream in = Files.newInputStream(from);
                NewFileOutputStream out = NewFileOutputStream.create(to)) {
            byte[] buffer = new byte[AT_A_TIME];
            long done = 0;
            for (int read = read(in, buffer); read >= 0; read = read(in, buffer)) {
                watch.requireWanted(VaultFailure.Stopped::new);
                out.write(buffer, 0, read);
                done += read;
                watch.at(done, total);
            }
            out.force(true);
        }
    }

    private static int read(InputStream in, byte[] buffer) throws VaultFailure {
        try {
            return in.read(buffer);
        } catch (IOException e) {
            throw new VaultFailure.CannotRead();
        }
    }

    /** Why a backup could not be copied. */
    static VaultFailure refused(IOException e, Path backup) {
        // A stick formatted as FAT32 cannot hold a larger file, and reports only that it failed.
        if (backup.toFile().length() > LARGEST_ON_FAT) {
            return new VaultFailure.LargestForDisk();
        }
        return e instanceof DiskFullException ? new VaultFailure.NoSpace() : new VaultFailure.CannotReadOrWrite("copy");
    }
}
