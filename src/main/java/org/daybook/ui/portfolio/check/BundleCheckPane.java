package org.daybook.ui.portfolio.check;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.bundle.check.BundleFinding;
import org.daybook.portfolio.bundle.check.BundleReport;
import org.daybook.portfolio.bundle.check.BundleReport.BundleCheck;
import org.daybook.portfolio.bundle.check.BundleReport.CheckOutcome;
import org.daybook.portfolio.content.AuthenticationCode;
import org.daybook.text.Messages;
import org.daybook.ui.portfolio.PortfolioStepPage;
import org.daybook.ui.toolkit.control.LabelledLinesPane;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** The result of checking a bundle: each check, whether it passed, and the findings. */
public final class BundleCheckPane extends VBox {
    private static final int MOST_FINDINGS = 100;

    private final Messages messages;

    public BundleCheckPane(BundleReport report, Messages messages) {
        this.messages = messages;
        getStyleClass().add("section-parts");
        getChildren()
                .addAll(
                        TextLabels.heading(messages.get(heading(report))),
                        TextLabels.paragraph(messages.get(whose(report))),
                        checks(report));
        if (!report.holds()) {
            getChildren().add(PortfolioStepPage.part(messages.get("portfolio.verify-findings"), findings(report)));
        }
        getChildren()
                .addAll(
                        PortfolioStepPage.part(
                                messages.get("portfolio.verify-says"), new LabelledLinesPane(facts(report.facts()))),
                        PortfolioStepPage.warning(messages.get("portfolio.verify-limits")));
    }

    private static String heading(BundleReport report) {
        if (!report.holds()) {
            return "portfolio.verify-does-not";
        }
        return report.isCompared() ? "portfolio.verify-holds" : "portfolio.verify-fits";
    }

    private static String whose(BundleReport report) {
        if (report.facts().certificate().isEmpty()) {
            return "portfolio.verify-unsigned";
        }
        return whose(report.outcome(BundleCheck.CERTIFICATE));
    }

    /** Whether something is signed by the key of the open diary, in words. */
    static String whose(CheckOutcome ours) {
        return switch (ours) {
            case HOLDS -> "portfolio.verify-ours";
            case DOES_NOT_HOLD -> "portfolio.verify-not-ours";
            case NOT_THERE -> "portfolio.verify-not-compared";
        };
    }

    private Node checks(BundleReport report) {
        VBox rows = Panes.column("check-rows");
        for (BundleCheck check : BundleCheck.values()) {
            if (report.outcome(check) != CheckOutcome.NOT_THERE) {
                rows.getChildren().add(row(check, report.outcome(check) == CheckOutcome.HOLDS));
            }
        }
        if (report.facts().isNotedInPart()) {
            rows.getChildren().add(TextLabels.paragraph(messages.get("portfolio.verify-noted-in-part")));
        }
        return rows;
    }

    private Node row(BundleCheck check, boolean holds) {
        Label what = TextLabels.paragraph(messages.get("portfolio.verify-check-" + check.code()));
        boolean isAnybodys = holds && check == BundleCheck.TIME_STAMP;
        String passed = isAnybodys ? "portfolio.verify-anybodys" : "portfolio.verify-yes";
        Label outcome = new Label(messages.get(holds ? passed : "portfolio.verify-no"));
        if (!isAnybodys) {
            outcome.getStyleClass().add(holds ? "check-holds" : "check-does-not");
        }
        outcome.setMinWidth(USE_PREF_SIZE);
        HBox row = Panes.row("check-row", what, outcome);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        row.setAccessibleText(what.getText() + ": " + outcome.getText());
        return row;
    }

    private Node findings(BundleReport report) {
        VBox rows = Panes.column("lines");
        report.findings().stream()
                .limit(MOST_FINDINGS)
                .map(finding -> TextLabels.paragraph(words(finding)))
                .forEach(rows.getChildren()::add);
        int more = report.findings().size() - MOST_FINDINGS;
        if (more > 0) {
            rows.getChildren().add(TextLabels.quiet(messages.get("portfolio.verify-more", more)));
        }
        return rows;
    }

    private String words(BundleFinding finding) {
        String sign = messages.get("portfolio.verify-sign-" + finding.sign().code());
        if (!finding.file().isEmpty()) {
            return messages.get("portfolio.verify-in-file", finding.file(), sign);
        }
        return finding.entry() == 0 ? sign : messages.get("portfolio.verify-in-entry", finding.entry(), sign);
    }

    private List<LabelledLinesPane.LabelledLine> facts(BundleReport.BundleFacts facts) {
        List<LabelledLinesPane.LabelledLine> lines = new ArrayList<>();
        if (!facts.code().isEmpty()) {
            line(lines, "portfolio.done-code", facts.code());
        }
        if (!facts.volume().isEmpty()) {
            line(lines, "portfolio.verify-volume", facts.volume());
        }
        line(
                lines,
                "portfolio.verify-files",
                messages.get(
                        "portfolio.verify-size",
                        facts.files(),
                        messages.formats().size(facts.bytes())));
        facts.certificate().ifPresent(certificate -> line(lines, "portfolio.verify-certificate", certificate.hex()));
        facts.headCode().ifPresent(code -> line(lines, "portfolio.done-head", code));
        if (AuthenticationCode.isOlder(facts.code())) {
            line(lines, "portfolio.verify-older", messages.get("portfolio.verify-older-codes"));
        }
        line(
                lines,
                "portfolio.verify-entries",
                messages.get("portfolio.verify-opened", facts.entries(), facts.opened()));
        facts.stamp().ifPresent(stamp -> {
            String at = messages.formats().exactDateTime(OffsetDateTime.ofInstant(stamp.at(), ZoneId.systemDefault()));
            line(lines, "portfolio.verify-stamp", messages.get("portfolio.verify-stamp-by", at, stamp.service()));
        });
        return lines;
    }

    private void line(List<LabelledLinesPane.LabelledLine> lines, String key, String text) {
        lines.add(new LabelledLinesPane.LabelledLine(messages.get(key), text));
    }
}
