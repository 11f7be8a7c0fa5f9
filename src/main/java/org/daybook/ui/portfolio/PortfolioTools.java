package org.daybook.ui.portfolio;

import java.util.Optional;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.pdf.sheet.ContactSheetWriter;

/**
 * What portfolios are made with.
 *
 * @param pdf writes the document
 * @param withCoverSheet the same, behind a sheet that shows only for whom it is
 * @param contacts writes the confidential contact sheet
 * @param bundles writes it with its files
 * @param printer takes it to be printed; empty where the system has no such command
 */
public record PortfolioTools(
        PortfolioWriter pdf,
        PortfolioWriter withCoverSheet,
        ContactSheetWriter contacts,
        BundleCompiler bundles,
        Optional<PrintCommand> printer) {}
