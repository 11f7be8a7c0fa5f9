package org.daybook.portfolio.bundle;

import org.daybook.ledger.LedgerProof;
import org.daybook.portfolio.ContactSheet;
import org.daybook.portfolio.PortfolioContent;
import org.jspecify.annotations.Nullable;

/**
 * What goes into a bundle.
 *
 * @param content what the portfolio says
 * @param contacts what the confidential contact sheet says; null if there is to be none
 * @param proof what a stranger needs to recompute the ledger's head
 */
public record Bundle(PortfolioContent content, @Nullable ContactSheet contacts, LedgerProof proof) {
    /** The same of a content of which the files were looked at. */
    Bundle with(PortfolioContent other) {
        return new Bundle(other, contacts, proof);
    }
}
