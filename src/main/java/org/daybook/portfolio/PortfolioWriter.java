package org.daybook.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.crypto.signature.DiarySigner;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/** Writes a portfolio in one format. It sees the content alone, never the diary. */
public interface PortfolioWriter {

    /** The ending of its file names, without a dot. */
    String extension();

    /**
     * Writes all of {@code content} to {@code out}, which stays open.
     *
     * @param signer signs what is written; null for none
     * @throws IOException if {@code out} refuses
     * @throws PortfolioFailure.Cancelled if {@code progress} says so, at the latest one page later
     */
    void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
            throws IOException, PortfolioFailure.Cancelled;

    /**
     * Divides it into files of which the first can be read alone, where the format has such files: if {@code apart}, or
     * if it has more than {@value PortfolioVolumes#MOST_PAGES} pages; otherwise one file. Long-running.
     *
     * @param signer signs each of them; null for none
     * @param apart whether the records are in files of their own, however few pages there are
     * @param progress asked whether to stop; it is told nothing
     */
    default PortfolioVolumes volumes(
            PortfolioContent content, @Nullable DiarySigner signer, boolean apart, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        return new PortfolioVolumes(1, (target, told) -> target.take(1, out -> write(content, signer, out, told)));
    }

    /**
     * The same files, which say what is in them where the format can: what is found out for that is found out once and
     * serves the writing too. Long-running.
     */
    default PortfolioVolumes structured(
            PortfolioContent content, @Nullable DiarySigner signer, boolean apart, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        return volumes(content, signer, apart, progress);
    }

    /**
     * Writes the portfolio in memory only.
     *
     * @return the file, which the caller zeroes
     */
    default byte[] inMemory(PortfolioContent content, @Nullable DiarySigner signer, Progress progress)
            throws PortfolioFailure {
        MemoryBuffer memory = MemoryBuffer.ofUsualSize();
        try (memory) {
            write(content, signer, memory, progress);
            return memory.take();
        } catch (OutOfMemoryError e) {
            throw new PortfolioFailure.NotEnoughMemory();
        } catch (IOException e) {
            throw memory.isFull() ? new PortfolioFailure.TooLarge() : PortfolioFailure.of(e);
        }
    }

    /**
     * Verifies the signature of a file that this writer wrote: an invalid one would be worse than none. Blocking.
     *
     * @throws PortfolioFailure.NotAsWritten if the signature is not valid; the caller then deletes the file
     */
    default void requireSigned(Path file) throws IOException, PortfolioFailure.NotAsWritten {
        try (SeekableByteChannel written = Files.newByteChannel(file)) {
            requireSigned(written);
        }
    }

    /** The same for a file inside another; {@code written} stays open. */
    default void requireSigned(SeekableByteChannel written) throws IOException, PortfolioFailure.NotAsWritten {
        if (!isSignatureWhole(written)) {
            throw new PortfolioFailure.NotAsWritten();
        }
    }

    /** Whether the signature of a file that this writer wrote is valid. Blocking. */
    default boolean isSignatureWhole(SeekableByteChannel written) throws IOException {
        return true;
    }
}
