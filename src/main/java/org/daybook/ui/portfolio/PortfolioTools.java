package org.daybook.ui.portfolio;

import java.util.Optional;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.companion.CompanionWriter;

/**
 * What portfolios are made with.
 *
 * @param pdf writes the document
 * @param withCoverSheet the same, behind a sheet that shows only for whom it is
 * @param companions writes what goes beside it
 * @param bundles writes it with its files
 * @param printer takes it to be printed; empty where the system has no such command
 */
public record PortfolioTools(
        PortfolioWriter pdf,
        PortfolioWriter withCoverSheet,
        CompanionWriter companions,
        BundleCompiler bundles,
        Optional<PrintCommand> printer) {}
