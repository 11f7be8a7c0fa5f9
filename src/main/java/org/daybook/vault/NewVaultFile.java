package org.daybook.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.daybook.files.WorkingFile;

/**
 * The file of a vault being created. Its name must be free, and so must the names of all files that SQLite would read
 * together with it.
 */
final class NewVaultFile {
    private static final String JOURNAL = "-journal";

    /** Suffixes of files that SQLite would take for part of the database, and use to recover it. */
    private static final List<String> COMPANIONS = List.of("", JOURNAL, "-wal", "-shm");

    private NewVaultFile() {}

    /**
     * The file under the temporary name that it has until it is whole.
     *
     * @return to be closed by the caller, which removes a file that did not get its name
     * @throws VaultFailure.AlreadyThere if the target exists, or a leftover of a database of that name
     */
    static WorkingFile of(Path target) throws VaultFailure {
        RealPath.requireShortName(target, JOURNAL);
        WorkingFile working = WorkingFile.of(target);
        requireFree(target);
        return working;
    }

    /** Gives the finished file its name, durably. If another file took the name in the meantime, that file keeps it. */
    static void put(WorkingFile working) throws IOException, VaultFailure {
        requireFree(working.target());
        try {
            working.put();
        } catch (FileAlreadyExistsException e) {
            throw new VaultFailure.AlreadyThere();
        }
    }

    /** @throws VaultFailure.AlreadyThere as {@link #of} does */
    static void requireFree(Path target) throws VaultFailure {
        for (String companion : COMPANIONS) {
            if (Files.exists(target.resolveSibling(target.getFileName() + companion))) {
                throw new VaultFailure.AlreadyThere();
            }
        }
    }

    /** Keeps other users of the computer from reading it, where the system can. */
    static void forOwnerOnly(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException | IOException e) {
            // Windows and memory sticks have no such permissions; the file is ciphertext anyway.
        }
    }

    /** Removes a vault that was created but is not wanted. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + JOURNAL));
        } catch (IOException e) {
            // What is left is ciphertext, and the first failure is the one to report.
        }
    }
}
