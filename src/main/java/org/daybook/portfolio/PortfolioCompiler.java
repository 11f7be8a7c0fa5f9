package org.daybook.portfolio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.UUID;
import org.daybook.casefile.Octets;
import org.daybook.crypto.Hashes;

/**
 * Writes a portfolio so that it is there whole or not at all: beside its place under a working name, hashed on the way,
 * forced to the disk, then moved.
 */
public final class PortfolioCompiler {
    private static final int BUFFER = 1 << 16;

    private final PortfolioWriter writer;

    public PortfolioCompiler(PortfolioWriter writer) {
        this.writer = writer;
    }

    /** The ending of the files it writes, without a dot. */
    public String extension() {
        return writer.extension();
    }

    /**
     * Writes {@code content} to {@code target}. Blocking; neither for the vault thread nor the interface thread.
     *
     * @throws PortfolioFailure.AlreadyThere if {@code target} exists; it is not touched
     */
    public PortfolioReceipt write(PortfolioContent content, Path target, PortfolioProgress progress)
            throws PortfolioFailure {
        if (Files.exists(target)) {
            throw new PortfolioFailure.AlreadyThere();
        }
        Path unfinished = target.resolveSibling(
                target.getFileName() + "-" + UUID.randomUUID().toString().substring(0, 8) + ".part");
        try {
            MessageDigest sha256 = Hashes.newSha256();
            writeTo(unfinished, sha256, content, progress);
            long size = Files.size(unfinished);
            moveWithoutReplacing(unfinished, target);
            return new PortfolioReceipt(
                    target,
                    size,
                    Octets.of(sha256.digest()),
                    content.sheets().stream().map(IncidentSheet::number).toList());
        } catch (FileAlreadyExistsException e) {
            throw new PortfolioFailure.AlreadyThere();
        } catch (IOException e) {
            throw failure(e);
        } finally {
            remove(unfinished);
        }
    }

    private void writeTo(Path file, MessageDigest sha256, PortfolioContent content, PortfolioProgress progress)
            throws IOException, PortfolioFailure {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            OutputStream out =
                    new BufferedOutputStream(new DigestOutputStream(Channels.newOutputStream(channel), sha256), BUFFER);
            writer.write(content, out, progress);
            out.flush();
            channel.force(true);
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

    private static PortfolioFailure failure(IOException e) {
        String reason = e instanceof FileSystemException system ? String.valueOf(system.getReason()) : e.getMessage();
        String text = String.valueOf(reason).toLowerCase(Locale.ROOT);
        boolean full = text.contains("no space") || text.contains("disk full") || text.contains("not enough space");
        IOException fact = new IOException(e.getClass().getSimpleName());
        return full ? new PortfolioFailure.NoSpace(fact) : new PortfolioFailure.CannotWrite(fact);
    }

    private static void remove(Path unfinished) {
        try {
            Files.deleteIfExists(unfinished);
        } catch (IOException e) {
            // The failure that led here is the one to tell.
        }
    }
}
