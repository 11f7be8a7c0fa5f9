package org.daybook.vault;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.daybook.files.WorkingFile;

/** The file of a vault that is being made: its name must be free, and all that SQLite would read together with it. */
final class NewVaultFile {
    private static final String JOURNAL = "-journal";

    /** What SQLite would take for a part of a database of that name, and mend it by. */
    private static final List<String> COMPANIONS = List.of("", JOURNAL, "-wal", "-shm");

    private NewVaultFile() {}

    /**
     * The file under the name that it has until it is whole.
     *
     * @return to be closed by the caller, which removes what got no name
     * @throws VaultFailure.AlreadyThere if the target is there, or what a database of that name left behind
     */
    static WorkingFile of(Path target) throws VaultFailure {
        WorkingFile working = WorkingFile.of(target);
        requireFree(target);
        return working;
    }

    /** Gives the finished file its name, durably. A name that was taken meanwhile stays with whoever took it. */
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

    /** Lets nobody else on the computer read it, where the system has such a thing. */
    static void forOwnerOnly(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException | IOException e) {
            // Windows and memory sticks have no such permissions; the file is ciphertext anyway.
        }
    }

    /** Removes a vault that was made and is not wanted. */
    static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
            Files.deleteIfExists(file.resolveSibling(file.getFileName() + JOURNAL));
        } catch (IOException e) {
            // It is ciphertext, and the failure that led here is the one to tell.
        }
    }
}
