package org.daybook.job.portfolio;

import java.util.Optional;
import org.daybook.portfolio.PortfolioWriter;
import org.daybook.portfolio.PrintCommand;
import org.daybook.portfolio.bundle.BundleCompiler;
import org.daybook.portfolio.companion.CompanionWriter;
import org.daybook.portfolio.pdf.PdfPortfolioWriter;
import org.daybook.portfolio.upload.UploadWriter;
import org.daybook.text.Messages;

/**
 * The writers of portfolios.
 *
 * @param pdf writes the document
 * @param withCoverSheet the same, after a cover sheet that shows only the recipient
 * @param companions writes what goes beside it
 * @param bundles writes it with its files
 * @param uploads writes it with its files in sets for an upload portal
 * @param printer prints it; empty if the system has no print command
 */
public record PortfolioWriters(
        PortfolioWriter pdf,
        PortfolioWriter withCoverSheet,
        CompanionWriter companions,
        BundleCompiler bundles,
        UploadWriter uploads,
        Optional<PrintCommand> printer) {
    public static PortfolioWriters of(Messages printed, Optional<PrintCommand> printer) {
        PdfPortfolioWriter pdf = new PdfPortfolioWriter(printed);
        return new PortfolioWriters(
                pdf,
                pdf.withCoverSheet(true),
                new CompanionWriter(printed),
                new BundleCompiler(pdf, printed),
                new UploadWriter(pdf, printed),
                printer);
    }
}
