package org.daybook.portfolio.bundle;

import org.daybook.ledger.LedgerProof;
import org.daybook.portfolio.content.PortfolioContent;

/**
 * The contents of a bundle.
 *
 * @param proof what anyone needs to recompute the ledger's head
 */
public record Bundle(PortfolioContent content, LedgerProof proof) {
    /** A copy with other content, whose files were checked. */
    Bundle with(PortfolioContent other) {
        return new Bundle(other, proof);
    }
}
