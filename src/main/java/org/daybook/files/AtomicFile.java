package org.daybook.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.Hashes;

/**
 * Writes a file completely or not at all: in the target folder under a working name, hashed on the way, forced to the
 * disk, then moved. It never replaces another file unless told to. Where the file system supports ownership, only the
 * owner can read it, from its first byte.
 *
 * <p>{@link WorkingFile} says what a program killed while writing leaves behind, which is as unencrypted as the file.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Writes the content of a file.
     *
     * @param <X> what may end the writing besides an {@link IOException}
     */
    @FunctionalInterface
    public interface FileContent<X extends Exception> {
        /** Writes the content to {@code out}, which stays open. */
        void writeTo(OutputStream out) throws IOException, X;
    }

    /**
     * Checks the file while it has its working name.
     *
     * @param <X> what rejects the file
     */
    @FunctionalInterface
    public interface WorkingFileCheck<X extends Exception> {
        /** Reads {@code file} without changing it. */
        void require(Path file, FinishedFile written) throws IOException, X;
    }

    /**
     * The file written.
     *
     * @param size in bytes
     */
    public record FinishedFile(long size, ByteSequence sha256) {}

    /**
     * Writes {@code content} to {@code target}. Blocking.
     *
     * @throws FileAlreadyExistsException if {@code target} exists; it is not touched
     * @throws IOException if the file system refuses, {@link DiskFullException} if the disk is full
     */
    public static <X extends Exception> FinishedFile write(Path target, FileContent<X> content) throws IOException, X {
        return write(target, content, (_, _) -> {});
    }

    /**
     * The same for a file that is checked before it takes its name.
     *
     * @param check throws to reject the file, which is then removed
     */
    public static <X extends Exception> FinishedFile write(
            Path target, FileContent<X> content, WorkingFileCheck<X> check) throws IOException, X {
        try (WorkingFile working = WorkingFile.of(target)) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException("target");
            }
            FinishedFile written = writeTo(working.path(), content);
            check.require(working.path(), written);
            working.put();
            return written;
        }
    }

    /** Writes a file likewise, but replaces one of that name. */
    public static <X extends Exception> void replace(Path target, FileContent<X> content) throws IOException, X {
        try (WorkingFile working = WorkingFile.of(target)) {
            writeTo(working.path(), content);
            working.replace();
        }
    }

    /** Writes a new file, hashed on the way, and forces it to the disk. */
    static <X extends Exception> FinishedFile writeTo(Path path, FileContent<X> content) throws IOException, X {
        MessageDigest sha256 = Hashes.newSha256();
        try (NewFileOutputStream file = NewFileOutputStream.create(path);
                SyncingOutputStream forced = new SyncingOutputStream(file, file::force);
                AsyncOutputStream writing = new AsyncOutputStream(forced);
                AsyncOutputStream hashing = new AsyncOutputStream(new DigestOutputStream(writing, sha256))) {
            content.writeTo(hashing);
            hashing.finish();
            writing.finish();
            forced.force();
        }
        return new FinishedFile(Files.size(path), ByteSequence.of(sha256.digest()));
    }
}
