package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import org.daybook.portfolio.PortfolioFailure;

/** The content of a file in a bag, which is the same at each writing. */
@FunctionalInterface
interface BagContent {
    /** Writes it to {@code out}, which stays open. */
    void writeTo(OutputStream out) throws IOException, PortfolioFailure;
}
