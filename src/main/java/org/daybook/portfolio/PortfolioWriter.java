package org.daybook.portfolio;

import java.io.IOException;
import java.io.OutputStream;

/** Writes a portfolio in one format. It sees the content alone, never the diary. */
public interface PortfolioWriter {

    /** The ending of its file names, without a dot. */
    String extension();

    /**
     * Writes all of {@code content} to {@code out}, which stays open.
     *
     * @throws IOException if {@code out} refuses
     * @throws PortfolioFailure.Cancelled if {@code progress} says so, at the latest a page later
     */
    void write(PortfolioContent content, OutputStream out, PortfolioProgress progress)
            throws IOException, PortfolioFailure.Cancelled;
}
