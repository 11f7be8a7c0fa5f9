package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.io.OutputStream;
import org.daybook.portfolio.PortfolioFailure;

/** What a file of a bag holds. It gives the same bytes each time. */
@FunctionalInterface
interface BagContent {
    /** Writes it to {@code out}, which stays open. */
    void writeTo(OutputStream out) throws IOException, PortfolioFailure;
}
