package org.daybook.ui.portfolio;

import java.util.List;
import java.util.Optional;
import org.daybook.portfolio.PortfolioReceipt;

/**
 * What was written.
 *
 * @param headCode the code of the ledger's head that is printed in it; empty if none is
 * @param damaged the labels of exhibits whose files are not as they were
 * @param noted whether the diary has kept that it was written
 */
record PortfolioResult(PortfolioReceipt receipt, Optional<String> headCode, List<String> damaged, boolean noted) {
    PortfolioResult {
        damaged = List.copyOf(damaged);
    }
}
