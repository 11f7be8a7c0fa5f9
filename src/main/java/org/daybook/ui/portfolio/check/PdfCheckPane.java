package org.daybook.ui.portfolio.check;

import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.PortfolioReceiptPane;
import org.daybook.ui.portfolio.PortfolioStepPage;
import org.daybook.ui.toolkit.label.TextLabels;

/** The result of checking a PDF. */
public final class PdfCheckPane extends VBox {
    public PdfCheckPane(CheckedPortfolio.Alone alone, Messages messages) {
        getStyleClass().add("section-parts");
        getChildren().add(TextLabels.heading(messages.get(heading(alone))));
        getChildren()
                .add(TextLabels.paragraph(messages.get(
                        alone.certificate().isEmpty()
                                ? "portfolio.verify-pdf-does-not-why"
                                : BundleCheckPane.whose(alone.ours()))));
        getChildren()
                .add(TextLabels.paragraph(alone.noted()
                        .map(at -> messages.get(
                                "portfolio.verify-noted", messages.formats().dateTime(at)))
                        .orElseGet(() -> messages.get("portfolio.verify-not-noted"))));
        alone.certificate()
                .ifPresent(certificate -> getChildren()
                        .add(PortfolioReceiptPane.code(
                                messages,
                                "portfolio.verify-certificate",
                                "portfolio.verify-certificate-note",
                                certificate.hex())));
        getChildren()
                .addAll(
                        PortfolioReceiptPane.code(
                                messages,
                                "portfolio.done-sha256",
                                "portfolio.done-sha256-note",
                                alone.sha256().hex()),
                        PortfolioStepPage.warning(messages.get("portfolio.verify-limits")));
    }

    private static String heading(CheckedPortfolio.Alone alone) {
        if (alone.certificate().isEmpty()) {
            return "portfolio.verify-pdf-does-not";
        }
        return switch (alone.ours()) {
            case HOLDS -> alone.noted().isPresent() ? "portfolio.verify-pdf-holds" : "portfolio.verify-pdf-not-noted";
            case DOES_NOT_HOLD -> "portfolio.verify-pdf-not-ours";
            case NOT_THERE -> "portfolio.verify-pdf-fits";
        };
    }
}
