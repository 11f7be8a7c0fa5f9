package org.daybook.ui.portfolio;

import java.util.Optional;
import org.daybook.crypto.DiarySigner;
import org.daybook.ledger.LedgerProof;
import org.daybook.portfolio.content.ContactSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.jspecify.annotations.Nullable;

/**
 * What a diary gives for one portfolio.
 *
 * @param content what it says
 * @param contacts what the confidential contact sheet says; null if there is to be none
 * @param signature what signs it; empty if the diary has lost its key
 * @param proof what goes beside it in a bundle
 */
record PortfolioInput(
        PortfolioContent content, @Nullable ContactSheet contacts, Optional<DiarySigner> signature, LedgerProof proof) {
    /** The same of a content of which the files were looked at. */
    PortfolioInput with(PortfolioContent checked) {
        return new PortfolioInput(checked, contacts, signature, proof);
    }

    @Nullable
    DiarySigner signer() {
        return signature.orElse(null);
    }
}
