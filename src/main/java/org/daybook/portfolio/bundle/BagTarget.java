package org.daybook.portfolio.bundle;

import java.io.IOException;
import org.daybook.files.AtomicFile;
import org.daybook.portfolio.PortfolioFailure;

/** Where the files of a bag go, one after the other. */
interface BagTarget {
    /**
     * Writes a file, hashed on the way.
     *
     * @param path within the bag, with strokes
     * @param packed whether making it smaller is worth the time; of pictures it is not
     */
    AtomicFile.Written add(String path, boolean packed, BagContent content) throws IOException, PortfolioFailure;
}
