package org.daybook.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The disk has no room left. The exception does not say which disk, or for what. */
public final class DiskFullException extends IOException {
    private static final long serialVersionUID = 1;

    /** Some systems refuse a whole block that fits only in part; none is as large as this. */
    private static final long LEAST_ROOM = 1 << 20;

    public DiskFullException() {
        super("no room");
    }

    /**
     * What {@code refused} means: Java reports a full disk only by a message of the system, in the system's language.
     *
     * @param file the file being written, which still exists if it was created
     * @return a {@link DiskFullException} if the disk is full; {@code refused} otherwise
     */
    static IOException or(IOException refused, Path file) {
        try {
            FileStore disk = Files.getFileStore(
                    Objects.requireNonNull(file.toAbsolutePath().getParent()));
            return !disk.isReadOnly() && disk.getUsableSpace() < LEAST_ROOM ? new DiskFullException() : refused;
        } catch (IOException e) {
            return refused;
        }
    }
}
