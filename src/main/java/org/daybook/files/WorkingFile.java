package org.daybook.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file under a working name beside the target, until it is complete and gets its name. Closed before that, it is
 * removed, with any database journal beside it.
 *
 * <p>A program killed while writing leaves the working file; the next write to the same name removes it, as does a
 * write to any name in the folder if it was already linked to its target. Two programs must therefore not write to
 * one name at a time.
 */
public final class WorkingFile implements AutoCloseable {
    private static final String JOURNAL = "-journal";

    private final WorkingName name;
    private final Path target;
    private final Path path;

    private WorkingFile(WorkingName name, Path target) {
        this.name = name;
        this.target = target;
        this.path = name.fresh();
    }

    /** Removes what a killed program left, and chooses the name of a new file, which the caller creates. */
    public static WorkingFile of(Path target) {
        WorkingName name = WorkingName.of(target);
        name.sweep(left -> Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS), WorkingFile::remove);
        name.sweepSecondNames(WorkingFile::remove);
        return new WorkingFile(name, target);
    }

    public Path path() {
        return path;
    }

    public Path target() {
        return target;
    }

    /** Makes durable what was written to it by another than {@link NewFileOutputStream}. */
    public void force() throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /**
     * Gives it its name, durably.
     *
     * @throws FileAlreadyExistsException if the name is taken; that file is not touched
     */
    public void put() throws IOException {
        try {
            // A link fails if the name is taken; a move does not on every system.
            Files.createLink(target, path);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            // Memory sticks have no links.
            Files.move(path, target);
        }
        // The file is there and whole from here on. A second name that cannot be removed now goes with the next
        // writing.
        close();
        name.forceFolder();
    }

    /** Gives it its name, durably and in one step, in place of whatever had it. */
    public void replace() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        name.forceFolder();
    }

    @Override
    public void close() {
        remove(path);
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
            Files.deleteIfExists(unfinished.resolveSibling(unfinished.getFileName() + JOURNAL));
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }
}
