package org.daybook.ui.portfolio;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.job.portfolio.OutputForm;
import org.daybook.job.portfolio.PortfolioResult;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.FieldRow;
import org.daybook.ui.toolkit.control.FoldingPane;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** What was made and where it is, how to hand it over, and, folded, the codes that identify it. */
public final class PortfolioReceiptPane extends VBox {
    private static final int MOST_FILES = 200;

    private final Messages messages;
    private final PortfolioReceipt receipt;
    private final Label extent = TextLabels.paragraph("");

    PortfolioReceiptPane(PortfolioResult result, Messages messages) {
        this.messages = messages;
        this.receipt = result.receipt();
        getStyleClass().add("section-parts");
        getChildren().add(made(result, receipt));
        if (!receipt.larger().isEmpty()) {
            remark("portfolio.done-larger", receipt.larger(), "portfolio.done-larger-note");
        }
        if (!result.damaged().isEmpty()) {
            remark("portfolio.done-damaged", result.damaged(), "portfolio.done-damaged-note");
        }
        getChildren().add(PortfolioStepPage.part(messages.get("portfolio.done-next"), next(result)));
        getChildren().add(codes(result, receipt));
        if (receipt.files().size() > 1) {
            getChildren().add(files(receipt.files()));
        }
    }

    /** Says how much it is, with its pages once they are counted; 0 until then. */
    void showPages(int pages) {
        String incidents =
                messages.count("portfolio.incidents", receipt.incidents().size());
        String size = messages.formats().size(receipt.size());
        extent.setText(
                pages == 0
                        ? messages.get("portfolio.done-extent", incidents, size)
                        : messages.get(
                                "portfolio.done-extent-pages",
                                messages.count("portfolio.done-pages", pages),
                                incidents,
                                size));
    }

    /** What was made and where it is. */
    private VBox made(PortfolioResult result, PortfolioReceipt receipt) {
        showPages(0);
        VBox lines = Panes.column("lines", extent);
        if (result.form() == OutputForm.PAPER) {
            lines.getChildren().add(TextLabels.paragraph(messages.get("portfolio.done-printed")));
        } else {
            Path folder = receipt.file().toAbsolutePath().getParent();
            lines.getChildren()
                    .addAll(
                            line(
                                    result.isFolder() ? "portfolio.done-bundle" : "portfolio.done-file",
                                    String.valueOf(receipt.file().getFileName())),
                            line("portfolio.done-folder", String.valueOf(folder)));
        }
        if (receipt.volumes() > 1) {
            lines.getChildren().add(TextLabels.paragraph(messages.get("portfolio.done-volumes", receipt.volumes())));
        }
        return lines;
    }

    /** How to hand it over, and what to delete once that is done. */
    private Node[] next(PortfolioResult result) {
        String form =
                result.isDividedPdf() ? OutputForm.FOLDER.code() : result.form().code();
        return new Node[] {
            TextLabels.paragraph(messages.get("portfolio.done-hand." + form)),
            TextLabels.paragraph(messages.get("portfolio.done-delete." + form)),
            TextLabels.paragraph(messages.get(result.noted() ? "portfolio.done-noted" : "portfolio.done-not-noted"))
        };
    }

    /** The codes that identify it, for a later check. */
    private FoldingPane codes(PortfolioResult result, PortfolioReceipt receipt) {
        VBox rows = new VBox();
        rows.getStyleClass().addAll("section-body", "section-parts");
        String which = result.isDividedPdf() ? "-volumes" : result.isFolder() ? "-folder" : "";
        rows.getChildren()
                .addAll(
                        code(messages, "portfolio.done-code", "portfolio.done-code-note", result.code()),
                        code(
                                messages,
                                "portfolio.done-sha256" + which,
                                "portfolio.done-sha256" + which + "-note",
                                receipt.sha256().hex()));
        result.headCode()
                .ifPresent(head -> rows.getChildren()
                        .add(code(messages, "portfolio.done-head", "portfolio.done-head-note", head)));
        rows.getChildren()
                .add(result.certificate()
                        .<Node>map(certificate -> code(
                                messages, "portfolio.done-signed", "portfolio.done-signed-note", certificate.hex()))
                        .orElseGet(() -> TextLabels.paragraph(messages.get("portfolio.done-unsigned"))));
        rows.getChildren()
                .add(line(
                        "portfolio.done-incidents",
                        receipt.incidents().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        return fold(messages.get("portfolio.done-codes"), rows);
    }

    private FoldingPane files(List<WrittenFile> files) {
        VBox rows = new VBox();
        rows.getStyleClass().addAll("section-body", "lines");
        files.stream()
                .limit(MOST_FILES)
                .map(file -> new VBox(
                        TextLabels.paragraph(file.name()),
                        TextLabels.quiet(file.sha256().hex())))
                .forEach(rows.getChildren()::add);
        if (files.size() > MOST_FILES) {
            rows.getChildren()
                    .add(TextLabels.quiet(messages.get("portfolio.done-more-files", files.size() - MOST_FILES)));
        }
        return fold(messages.get("portfolio.done-files", files.size()), rows);
    }

    private static FoldingPane fold(String name, Node content) {
        FoldingPane fold = new FoldingPane();
        fold.name(name);
        fold.setContent(content);
        return fold;
    }

    private void remark(String key, List<String> names, String note) {
        getChildren().addAll(line(key, String.join(", ", names)), TextLabels.paragraph(messages.get(note)));
    }

    private VBox line(String key, String text) {
        return Panes.column("line", TextLabels.quiet(messages.get(key)), TextLabels.paragraph(text));
    }

    /** A code in a field, so that it can be selected and copied. */
    public static FieldRow code(Messages messages, String key, String note, String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("code");
        return new FieldRow(messages.get(key), field, messages.get(note));
    }
}
