package org.daybook.portfolio;

import java.nio.file.Path;
import java.util.List;
import org.daybook.casefile.Octets;

/**
 * What was written.
 *
 * @param file where it lies
 * @param size its size in bytes
 * @param sha256 of its bytes
 * @param incidents the numbers of the incidents printed in it, in order
 */
public record PortfolioReceipt(Path file, long size, Octets sha256, List<Integer> incidents) {
    public PortfolioReceipt {
        incidents = List.copyOf(incidents);
    }
}
