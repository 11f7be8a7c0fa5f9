package org.daybook.vault;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/** A file that gets its name when it is whole, and never takes the name of another. */
final class ExclusiveNewFile {
    private static final String JOURNAL = "-journal";

    /** What SQLite would take for a part of a database of that name, and mend it by. */
    private static final List<String> COMPANIONS = List.of("", JOURNAL, "-wal", "-shm");

    private ExclusiveNewFile() {}

    /**
     * The name under which {@code target} is written until it is whole.
     *
     * @throws VaultFailure.AlreadyThere if the target is there, or what a database of that name left behind
     */
    static Path unfinished(Path target) throws VaultFailure {
        Path working = beside(target);
        requireFree(target);
        return working;
    }

    /** A working name beside {@code target}, whatever is there; what a killed program left of an earlier one is removed. */
    static Path beside(Path target) {
        WorkingName working = WorkingName.of(target);
        working.sweep(left -> Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS), ExclusiveNewFile::remove);
        return working.fresh();
    }

    /** A new file that nobody else on the computer can read from its first byte, where the system has such a thing. */
    static FileChannel ownersOnly(Path file) throws IOException {
        Set<OpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            return FileChannel.open(
                    file, options, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } catch (UnsupportedOperationException e) {
            // Windows and some sticks know no owners; the file is ciphertext all the same.
            return FileChannel.open(file, options);
        }
    }

    /** Makes what was written to it durable. */
    static void force(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** Gives the finished file its name, durably. A name that was taken meanwhile stays with whoever took it. */
    static void put(Path unfinished, Path target) throws IOException, VaultFailure {
        requireFree(target);
        try {
            // A link fails where the name is taken, which a move does not everywhere.
            Files.createLink(target, unfinished);
        } catch (FileAlreadyExistsException e) {
            throw new VaultFailure.AlreadyThere();
        } catch (IOException | UnsupportedOperationException e) {
            // Memory sticks have no links.
            Files.move(unfinished, target);
        }
        remove(unfinished);
        forceFolder(target);
    }

    /** Lets nobody else on the computer read it, where the system has such a thing. */
    static void forOwnerOnly(Path file) {
        try {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        } catch (UnsupportedOperationException | IOException e) {
            // Windows and memory sticks have no such permissions; the file is ciphertext all the same.
        }
    }

    /** Removes what an interrupted or refused writing left under its working name. */
    static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + JOURNAL));
        } catch (IOException e) {
            // It is ciphertext, and the failure that led here is the one to tell.
        }
    }

    private static void requireFree(Path target) throws VaultFailure {
        for (String companion : COMPANIONS) {
            if (Files.exists(target.resolveSibling(target.getFileName() + companion))) {
                throw new VaultFailure.AlreadyThere();
            }
        }
    }

    /** Makes the names in its folder durable. */
    static void forceFolder(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no folder as a file, and writes names through by itself.
        }
    }
}
