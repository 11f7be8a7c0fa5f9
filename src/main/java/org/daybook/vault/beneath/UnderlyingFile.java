package org.daybook.vault.beneath;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.vault.page.DamagedPages;
import org.jspecify.annotations.Nullable;

/**
 * The file below an open database, compared with what the database last wrote. SQLite never looks again at the name
 * of a file that it has locked, and keeps pages of it in memory, so it would go on writing into a file that was
 * removed, or over one that was exchanged.
 *
 * <p>The file is the same if the name leads to it, its length is that of the last commit, and the page of the head has
 * the head that was sealed last; each head has a random nonce. For the vault thread. On POSIX systems closing any
 * descriptor of a file drops SQLite's lock on it, so this must be closed after the database.
 */
public final class UnderlyingFile implements AutoCloseable {
    private final Path path;
    private final @Nullable FileChannel channel;
    private final @Nullable Object identity;
    private final long headPage;
    private byte[] head = new byte[0];
    private int headAt;
    private final List<byte[]> nextHeads = new ArrayList<>();
    private final List<byte[]> failedHeads = new ArrayList<>();
    private long size;
    private @Nullable UnderlyingFileChange broken;
    private boolean unsettled;

    private UnderlyingFile(Path path, @Nullable FileChannel channel, @Nullable Object identity, long headPage) {
        this.path = path;
        this.channel = channel;
        this.identity = identity;
        this.headPage = headPage;
    }

    /** Nothing that is compared, as for a database in memory or a new one that has no name yet. */
    public static UnderlyingFile none() {
        return new UnderlyingFile(Path.of(""), null, null, 0);
    }

    /**
     * Opens the file of a database that has locked it.
     *
     * @param given its name, which may be a link
     * @param headPage the number of the page of the head, from 1
     * @param head the sealed head as the database has it
     */
    public static UnderlyingFile of(Path given, long headPage, byte[] head) throws IOException {
        Path path = given.toAbsolutePath();
        UnderlyingFile file =
                new UnderlyingFile(path, FileChannel.open(path, StandardOpenOption.READ), identity(path), headPage);
        file.nextHead(head);
        file.wrote(true, 0);
        return file;
    }

    /** Null where the system has no identities of files; a file that is open cannot be replaced there. */
    private static @Nullable Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Notes a head that the running transaction writes. */
    public void nextHead(byte[] sealed) {
        nextHeads.add(sealed);
    }

    /**
     * Called when the database has written.
     *
     * @param committed whether it holds; otherwise it was undone
     * @param pages how many the database has by its own account
     */
    public void wrote(boolean committed, long pages) {
        if (!committed) {
            // Where the disk refused, SQLite may undo what it wrote only when it is used again.
            unsettled = channel != null && inside(channel, List.of(head), size, size) != null;
            failedHeads.addAll(nextHeads);
            nextHeads.clear();
            return;
        }
        head = nextHeads.isEmpty() ? head : nextHeads.getLast();
        unsettled = false;
        nextHeads.clear();
        failedHeads.clear();
        try {
            size = channel == null ? 0 : Math.max(channel.size(), pages * DamagedPages.BYTES);
        } catch (IOException e) {
            // A drive that no longer answers is noticed before the next writing.
            return;
        }
    }

    /** How it was changed from outside since the last commit; empty if it was not, or is not compared. */
    public Optional<UnderlyingFileChange> change() {
        if (broken != null || channel == null) {
            return Optional.ofNullable(broken);
        }
        UnderlyingFileChange inside = unsettled
                ? inside(channel, everyHead(), 0, Long.MAX_VALUE)
                : inside(channel, List.of(head), size, size);
        if (inside != null && inside.isInside()) {
            // Pages of both may have been read by now, so that no later look can take this back.
            broken = inside;
        }
        return Optional.ofNullable(inside == null ? byName() : inside);
    }

    /** Says from now on, whatever is found, that it was changed like this. */
    public void settle(UnderlyingFileChange change) {
        broken = change;
    }

    private @Nullable UnderlyingFileChange byName() {
        try {
            return Objects.equals(identity(path), identity) ? null : UnderlyingFileChange.REPLACED;
        } catch (NoSuchFileException e) {
            Path folder = path.getParent();
            return folder != null && Files.isDirectory(folder)
                    ? UnderlyingFileChange.GONE
                    : UnderlyingFileChange.UNREACHABLE;
        } catch (IOException e) {
            return UnderlyingFileChange.UNREACHABLE;
        }
    }

    /**
     * Called just before a transaction is committed or undone: whether something was written into the file meanwhile.
     * Some of the transaction may be in it already, if it is a large one.
     */
    public boolean isChangedMeanwhile() {
        if (channel == null) {
            return false;
        }
        UnderlyingFileChange inside = inside(channel, everyHead(), unsettled ? 0 : size, Long.MAX_VALUE);
        if (inside != null && inside.isInside()) {
            broken = inside;
        }
        return broken != null;
    }

    private List<byte[]> everyHead() {
        List<byte[]> every = new ArrayList<>(List.of(head));
        every.addAll(failedHeads);
        every.addAll(nextHeads);
        return every;
    }

    private @Nullable UnderlyingFileChange inside(FileChannel file, List<byte[]> heads, long shortest, long longest) {
        ByteBuffer page = ByteBuffer.allocate(DamagedPages.BYTES);
        long length;
        try {
            length = file.size();
            while (page.hasRemaining() && file.read(page, (headPage - 1) * DamagedPages.BYTES + page.position()) > 0) {
                // Reads until all of it is there or the file ends.
            }
        } catch (IOException e) {
            return UnderlyingFileChange.UNREACHABLE;
        }
        boolean ours = holdsOne(page.array(), heads);
        if (page.hasRemaining() || (length < shortest && ours)) {
            return UnderlyingFileChange.CUT_SHORT;
        }
        return length >= shortest && length <= longest && ours ? null : UnderlyingFileChange.OVERWRITTEN;
    }

    /** A head is nearly always where the last one was, so that many can be looked for. */
    private boolean holdsOne(byte[] page, List<byte[]> heads) {
        return heads.stream().anyMatch(one -> isAt(headAt, page, one))
                || heads.stream().anyMatch(one -> {
                    headAt = IntStream.rangeClosed(0, page.length - one.length)
                            .filter(at -> isAt(at, page, one))
                            .findFirst()
                            .orElse(headAt);
                    return isAt(headAt, page, one);
                });
    }

    private static boolean isAt(int at, byte[] page, byte[] part) {
        int end = at + part.length;
        return end <= page.length && Arrays.equals(page, at, end, part, 0, part.length);
    }

    /**
     * The pages of the file that was opened, whatever its name leads to now; none if it does not answer. They are not
     * to be closed.
     */
    public DamagedPages pages() {
        return DamagedPages.of(channel);
    }

    /** Whether another file has the name, so that what lies beside it belongs to that file. */
    public boolean isReplaced() {
        return channel != null && byName() == UnderlyingFileChange.REPLACED;
    }

    @Override
    public void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // Nothing is lost: it was only read.
        }
    }
}
