package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.PortfolioFailure;

/** The target for the files of a bag, one after another. */
interface BagTarget {
    /**
     * Writes a file, hashed on the way.
     *
     * @param path within the bag, with slashes
     * @param packed whether compressing it is worth the time; for pictures it is not
     */
    AtomicFile.FinishedFile add(String path, boolean packed, BagContent content) throws IOException, PortfolioFailure;

    /** The content of a file in a bag, which is the same at each writing. */
    @FunctionalInterface
    interface BagContent {
        /** Writes it to {@code out}, which stays open. */
        void writeTo(OutputStream out) throws IOException, PortfolioFailure;
    }
}
