package org.daybook.files;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** The disk has no room left. The exception does not say which disk, or for what. */
public final class DiskFullException extends IOException {
    private static final long serialVersionUID = 1;

    /** Some systems refuse a block whole that fits only in part; none is as large as this. */
    private static final long LEAST_ROOM = 1 << 20;

    public DiskFullException() {
        super("no room");
    }

    /**
     * What {@code refused} means: Java tells a full disk apart by words alone, which are the system's and in its
     * language.
     *
     * @param file which was being written, and is still there if it was made
     * @return one of these if its disk has no room; {@code refused} otherwise
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
