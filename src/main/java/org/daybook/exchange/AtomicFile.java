package org.daybook.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.daybook.casefile.ByteSequence;
import org.daybook.crypto.Hashes;
import org.daybook.vault.WorkingName;

/**
 * Writes a file so that it is there whole or not at all: beside its place under a working name, hashed on the way, forced
 * to the disk, then moved. It never takes the name of another. Where the file system knows owners, only hers can read
 * it, from its first byte.
 *
 * <p>A program that is killed while it writes leaves the working file, which is as plain as the file; the next writing
 * to the same name removes it, and that to any name in the folder where it was already linked to its place. Two programs must therefore not write to one name at a time.
 */
public final class AtomicFile {
    private final Consumer<Path> forceFolder;

    public AtomicFile() {
        this(AtomicFile::force);
    }

    /** @param forceFolder makes the names in a folder durable */
    public AtomicFile(Consumer<Path> forceFolder) {
        this.forceFolder = forceFolder;
    }

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
     * @throws IOException if the file system refuses; see {@link #isFull}
     */
    public <X extends Exception> Written write(Path target, Content<X> content) throws IOException, X {
        return write(target, content, _ -> {});
    }

    /**
     * The same for a file that is looked at again before it takes its name.
     *
     * @param check throws if what was written is not to count; nothing is left of it then
     */
    public <X extends Exception> Written write(Path target, Content<X> content, Check<X> check) throws IOException, X {
        WorkingName working = WorkingName.of(target);
        working.sweep(left -> Files.isRegularFile(left, LinkOption.NOFOLLOW_LINKS), AtomicFile::remove);
        working.sweepSecondNames(AtomicFile::remove);
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException("target");
        }
        Path unfinished = working.fresh();
        try {
            MessageDigest sha256 = Hashes.newSha256();
            writeTo(unfinished, sha256, content);
            check.require(unfinished);
            long size = Files.size(unfinished);
            moveWithoutReplacing(unfinished, target);
            // The file is there and whole from here on. A second name that cannot be removed now goes with the next
            // writing.
            remove(unfinished);
            forceFolder.accept(working.folder());
            return new Written(size, ByteSequence.of(sha256.digest()));
        } finally {
            remove(unfinished);
        }
    }

    /** Writes a file that is not there yet, hashed on the way, and forces it to the disk. */
    static <X extends Exception> void writeTo(Path file, MessageDigest sha256, Content<X> content)
            throws IOException, X {
        try (FileChannel channel = FileChannel.open(
                        file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(file));
                SyncingOutputStream forced =
                        new SyncingOutputStream(Channels.newOutputStream(channel), channel::force);
                AsyncOutputStream writing = new AsyncOutputStream(forced);
                AsyncOutputStream hashing = new AsyncOutputStream(new DigestOutputStream(writing, sha256))) {
            content.writeTo(hashing);
            hashing.finish();
            writing.finish();
            forced.force();
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return ownerOnly(file, "rw-------");
    }

    /** Leave for the owner alone, where the file system knows owners. */
    static FileAttribute<?>[] ownerOnly(Path file, String leave) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(leave))}
                : new FileAttribute<?>[0];
    }

    static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not every system can open a folder. The file itself is on the disk.
        }
    }

    /** A hard link fails where the name is taken, which a move does not; where links are not to be had, it is a move. */
    private static void moveWithoutReplacing(Path from, Path to) throws IOException {
        try {
            Files.createLink(to, from);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.move(from, to);
        }
    }

    /** Whether the file system refused because it has no room. */
    public static boolean isFull(IOException e) {
        String reason = e instanceof FileSystemException system ? String.valueOf(system.getReason()) : e.getMessage();
        String text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        return text.contains("no space") || text.contains("disk full") || text.contains("not enough space");
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }
}
