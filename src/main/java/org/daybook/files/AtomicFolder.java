package org.daybook.files;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes a folder completely or not at all, as {@link AtomicFile} does a file: under a working name beside the
 * target, each file in it forced to the disk, then moved. Where the file system supports ownership, only the owner
 * can read it.
 *
 * <p>A program killed while writing leaves the working folder; the next write to the same name removes it. Two
 * programs must therefore not write to one name at a time.
 */
public final class AtomicFolder {
    private AtomicFolder() {}

    /**
     * Writes the content of a folder.
     *
     * @param <X> what may end the writing besides an {@link IOException}
     */
    @FunctionalInterface
    public interface FolderContent<X extends Exception> {
        void writeTo(Inside inside) throws IOException, X;
    }

    /** The folder while it is written. For one thread. */
    public static final class Inside {
        private final Path folder;

        private Inside(Path folder) {
            this.folder = folder;
        }

        /** Its current path, for reading. */
        public Path path() {
            return folder;
        }

        /**
         * Writes a file.
         *
         * @param name with slashes between folders, which are created as needed
         * @throws FileAlreadyExistsException if it was written before
         */
        public <X extends Exception> AtomicFile.FinishedFile write(String name, AtomicFile.FileContent<X> content)
                throws IOException, X {
            Path file = folder.resolve(name).normalize();
            if (!file.startsWith(folder) || file.equals(folder)) {
                throw new IllegalArgumentException("outside");
            }
            Files.createDirectories(
                    Objects.requireNonNull(file.getParent()), NewFileOutputStream.ownerOnly(file, "rwx------"));
            return AtomicFile.writeTo(file, content);
        }
    }

    /**
     * Writes {@code content} to {@code target}. Blocking.
     *
     * @throws FileAlreadyExistsException if {@code target} exists; it is not touched
     * @throws IOException if the file system refuses; as {@link AtomicFile} says
     */
    public static <X extends Exception> void write(Path target, FolderContent<X> content) throws IOException, X {
        WorkingName working = WorkingName.of(target);
        working.sweep(left -> Files.isDirectory(left, LinkOption.NOFOLLOW_LINKS), AtomicFolder::remove);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException("target");
        }
        Path unfinished = working.fresh();
        try {
            Files.createDirectory(unfinished, NewFileOutputStream.ownerOnly(unfinished, "rwx------"));
            content.writeTo(new Inside(unfinished));
            Files.walkFileTree(unfinished, new Forcing());
            Files.move(unfinished, target);
            working.forceFolder();
        } finally {
            remove(unfinished);
        }
    }

    private static void remove(Path unfinished) {
        try {
            if (Files.exists(unfinished, LinkOption.NOFOLLOW_LINKS)) {
                Files.walkFileTree(unfinished, new Removing());
            }
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }

    /** Makes the names in each folder durable. */
    private static final class Forcing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
            WorkingName.force(folder);
            return FileVisitResult.CONTINUE;
        }
    }

    /** Follows no link. */
    private static final class Removing extends SimpleFileVisitor<Path> {
        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) throws IOException {
            Files.delete(folder);
            return FileVisitResult.CONTINUE;
        }
    }
}
