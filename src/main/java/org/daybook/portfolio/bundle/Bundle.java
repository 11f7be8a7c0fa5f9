package org.daybook.portfolio.bundle;

import org.daybook.ledger.LedgerProof;
import org.daybook.portfolio.content.PortfolioContent;

/**
 * What goes into a bundle.
 *
 * @param content what the portfolio says
 * @param proof what a stranger needs to recompute the ledger's head
 */
public record Bundle(PortfolioContent content, LedgerProof proof) {
    /** A copy with content whose files were checked. */
    Bundle with(PortfolioContent other) {
        return new Bundle(other, proof);
    }
}
