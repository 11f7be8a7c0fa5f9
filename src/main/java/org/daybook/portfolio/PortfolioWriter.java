package org.daybook.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import org.daybook.crypto.DiarySigner;
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
     * @throws PortfolioFailure.Cancelled if {@code progress} says so, at the latest a page later
     */
    void write(PortfolioContent content, @Nullable DiarySigner signer, OutputStream out, Progress progress)
            throws IOException, PortfolioFailure.Cancelled;

    /**
     * Divides it into files of which the first stands alone, where the format has such; one file otherwise.
     * Long-running.
     *
     * @param signer signs each of them; null for none
     */
    default PortfolioVolumes volumes(PortfolioContent content, @Nullable DiarySigner signer, Progress progress)
            throws IOException, PortfolioFailure.Cancelled {
        return new PortfolioVolumes(1, (_, out, told) -> write(content, signer, out, told));
    }

    /**
     * Writes it in memory and nowhere else.
     *
     * @return the caller's, to be zeroed
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
     * Looks again at the signature of a file that this has written: one that does not hold would be worse than none.
     * Blocking.
     *
     * @throws PortfolioFailure.NotAsWritten if it does not hold; whoever wrote the file leaves nothing of it
     */
    default void requireSigned(Path file) throws IOException, PortfolioFailure.NotAsWritten {
        try (SeekableByteChannel written = Files.newByteChannel(file)) {
            requireSigned(written);
        }
    }

    /** The same for a file that lies in another; {@code written} stays open. */
    default void requireSigned(SeekableByteChannel written) throws IOException, PortfolioFailure.NotAsWritten {
        if (!isSignatureWhole(written)) {
            throw new PortfolioFailure.NotAsWritten();
        }
    }

    /** Whether the signature of a file that this has written holds, looked at again. Blocking. */
    default boolean isSignatureWhole(SeekableByteChannel written) throws IOException {
        return true;
    }
}
