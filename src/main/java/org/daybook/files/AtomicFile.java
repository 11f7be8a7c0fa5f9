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
 * Writes a file so that it is there whole or not at all: beside its place under a working name, hashed on the way,
 * forced to the disk, then moved. It never takes the name of another. Where the file system knows owners, only hers can
 * read it, from its first byte.
 *
 * <p>What a program leaves that is killed while it writes is said at {@link WorkingFile}; it is as plain as the file.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * What is to be in the file.
     *
     * @param <X> what ends the writing besides a file system that refuses
     */
    @FunctionalInterface
    public interface Content<X extends Exception> {
        /** Writes it to {@code out}, which stays open. */
        void writeTo(OutputStream out) throws IOException, X;
    }

    /**
     * Looks at what was written, while it has its working name.
     *
     * @param <X> what says that it is not to count
     */
    @FunctionalInterface
    public interface Check<X extends Exception> {
        /** Reads {@code written}, and lets it be. */
        void require(Path written) throws IOException, X;
    }

    /**
     * What was written.
     *
     * @param size in bytes
     */
    public record Written(long size, ByteSequence sha256) {}

    /**
     * Writes {@code content} to {@code target}. Blocking.
     *
     * @throws FileAlreadyExistsException if {@code target} exists; it is not touched
     * @throws IOException if the file system refuses, {@link DiskFullException} for want of room
     */
    public static <X extends Exception> Written write(Path target, Content<X> content) throws IOException, X {
        return write(target, content, _ -> {});
    }

    /**
     * The same for a file that is looked at again before it takes its name.
     *
     * @param check throws if what was written is not to count; nothing is left of it then
     */
    public static <X extends Exception> Written write(Path target, Content<X> content, Check<X> check)
            throws IOException, X {
        try (WorkingFile working = WorkingFile.of(target)) {
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                throw new FileAlreadyExistsException("target");
            }
            Written written = writeTo(working.path(), content);
            check.require(working.path());
            working.put();
            return written;
        }
    }

    /** Writes a file that is to be there whatever was there before, as the other does. */
    public static <X extends Exception> void replace(Path target, Content<X> content) throws IOException, X {
        try (WorkingFile working = WorkingFile.of(target)) {
            writeTo(working.path(), content);
            working.replace();
        }
    }

    /** Writes a file that is not there yet, hashed on the way, and forces it to the disk. */
    static <X extends Exception> Written writeTo(Path path, Content<X> content) throws IOException, X {
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
        return new Written(Files.size(path), ByteSequence.of(sha256.digest()));
    }
}
