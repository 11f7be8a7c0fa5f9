package org.daybook.ui.portfolio;

import org.daybook.crypto.DiarySigner;
import org.daybook.portfolio.PortfolioContent;
import org.daybook.portfolio.PortfolioFailure;
import org.daybook.portfolio.PortfolioProgress;
import org.daybook.portfolio.PortfolioReceipt;

/** Stands in for the bundle's compiler. */
public interface BundleWriting {
    PortfolioReceipt write(
            PortfolioContent content, Output.Bundled output, DiarySigner signer, PortfolioProgress progress)
            throws PortfolioFailure;
}
