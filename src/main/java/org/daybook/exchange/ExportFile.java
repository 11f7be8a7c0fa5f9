package org.daybook.exchange;

import java.io.BufferedOutputStream;
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
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.daybook.casefile.Octets;
import org.daybook.crypto.Hashes;

/**
 * Writes an export so that it is there whole or not at all: beside its place under a working name, forced to the disk,
 * then moved. Where the file system knows owners, only hers can read it, from its first byte. It is not encrypted.
 */
public final class ExportFile {
    private static final int BUFFER = 1 << 16;

    private ExportFile() {}

    /**
     * What was written.
     *
     * @param file where
     * @param size in bytes
     * @param sha256 of its bytes
     */
    public record Written(Path file, long size, Octets sha256) {}

    /**
     * Writes {@code export} to {@code target}. Blocking; neither for the vault thread nor the interface thread.
     *
     * @throws ExchangeFailure.AlreadyThere if {@code target} exists; it is not touched
     */
    public static Written write(CaseExport export, CaseJsonWriter writer, Path target) throws ExchangeFailure {
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new ExchangeFailure.AlreadyThere();
        }
        Path folder = Objects.requireNonNull(target.toAbsolutePath().getParent());
        Path unfinished = folder.resolve(
                target.getFileName() + "-" + UUID.randomUUID().toString().substring(0, 8) + ".part");
        try {
            MessageDigest sha256 = Hashes.newSha256();
            try (FileChannel channel = FileChannel.open(
                    unfinished, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownerOnly(folder))) {
                OutputStream out = new BufferedOutputStream(
                        new DigestOutputStream(Channels.newOutputStream(channel), sha256), BUFFER);
                writer.write(export, out);
                out.flush();
                channel.force(true);
            }
            long size = Files.size(unfinished);
            moveWithoutReplacing(unfinished, target);
            return new Written(target, size, Octets.of(sha256.digest()));
        } catch (FileAlreadyExistsException e) {
            throw new ExchangeFailure.AlreadyThere();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            remove(unfinished);
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

    private static FileAttribute<?>[] ownerOnly(Path folder) {
        return folder.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static ExchangeFailure failure(IOException e) {
        String reason = e instanceof FileSystemException system ? String.valueOf(system.getReason()) : e.getMessage();
        String text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        boolean full = text.contains("no space") || text.contains("disk full") || text.contains("not enough space");
        return full ? new ExchangeFailure.NoSpace() : new ExchangeFailure.CannotWrite();
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }
}
