package org.daybook.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * An output stream to a newly created file; it never overwrites an existing one. Where the file system supports
 * ownership, only the owner can read it, from the first byte. Nothing is buffered.
 *
 * <p>A full disk is reported as {@link DiskFullException}.
 */
public final class NewFileOutputStream extends OutputStream {
    private final Path path;
    private final FileChannel channel;
    private final OutputStream out;

    private NewFileOutputStream(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
        this.out = Channels.newOutputStream(channel);
    }

    /**
     * Creates the file.
     *
     * @throws FileAlreadyExistsException if it exists; it is not touched
     */
    public static NewFileOutputStream create(Path path) throws IOException {
        try {
            return new NewFileOutputStream(
                    path,
                    FileChannel.open(
                            path,
                            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                            ownerOnly(path, "rw-------")));
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (IOException e) {
            throw DiskFullException.or(e, path);
        }
    }

    /** Permissions for the owner only, where the file system supports ownership. */
    static FileAttribute<?>[] ownerOnly(Path path, String leave) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(leave))}
                : new FileAttribute<?>[0];
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int count) throws IOException {
        try {
            out.write(bytes, offset, count);
        } catch (IOException e) {
            throw DiskFullException.or(e, path);
        }
    }

    /** Forces what was written to the disk, including the file's metadata if {@code wholly}. Any thread. */
    public void force(boolean wholly) throws IOException {
        try {
            channel.force(wholly);
        } catch (IOException e) {
            throw DiskFullException.or(e, path);
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
