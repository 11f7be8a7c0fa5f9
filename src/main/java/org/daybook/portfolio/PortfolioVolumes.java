package org.daybook.portfolio;

import java.io.IOException;
import java.io.OutputStream;
import org.daybook.progress.Progress;

/**
 * A portfolio in several files, each complete in itself.
 *
 * @param count the number of files
 * @param writing writes one of them
 */
public record PortfolioVolumes(int count, Writing writing) {
    /** Writes one file. */
    @FunctionalInterface
    public interface Writing {
        /**
         * Writes the file of this number, counted from 1, to {@code out}, which stays open.
         *
         * @throws IOException if {@code out} refuses
         */
        void write(int volume, OutputStream out, Progress progress) throws IOException, PortfolioFailure.Cancelled;
    }
}
