package org.daybook.ui.portfolio;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.casefile.Entry.WrittenFile;
import org.daybook.job.OutputForm;
import org.daybook.job.PortfolioResult;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.TextLabels;
import org.daybook.ui.control.FieldRow;
import org.daybook.ui.control.FoldingPane;

/** What was made: where, how large, by what it is signed, and the codes by which it is recognised. */
final class ReceiptPane extends VBox {
    private static final int MOST_FILES = 200;

    private final Messages messages;

    ReceiptPane(PortfolioResult result, Messages messages) {
        this.messages = messages;
        PortfolioReceipt receipt = result.receipt();
        getStyleClass().add("lines");
        if (result.form() == OutputForm.PAPER) {
            getChildren().add(TextLabels.paragraph(messages.get("portfolio.done-printed")));
        } else {
            Path folder = receipt.file().toAbsolutePath().getParent();
            line(
                    result.form() == OutputForm.FOLDER ? "portfolio.done-bundle" : "portfolio.done-file",
                    String.valueOf(receipt.file().getFileName()));
            line("portfolio.done-folder", String.valueOf(folder));
        }
        line("portfolio.done-size", new Formats(messages).size(receipt.size()));
        if (!receipt.larger().isEmpty()) {
            line("portfolio.done-larger", String.join(", ", receipt.larger()));
            getChildren().add(TextLabels.paragraph(messages.get("portfolio.done-larger-note")));
        }
        line(
                "portfolio.done-incidents",
                receipt.incidents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        if (!result.damaged().isEmpty()) {
            line("portfolio.done-damaged", String.join(", ", result.damaged()));
            getChildren().add(TextLabels.paragraph(messages.get("portfolio.done-damaged-note")));
        }
        code("portfolio.done-code", "portfolio.done-code-note", result.code());
        code(
                result.form() == OutputForm.FOLDER ? "portfolio.done-sha256-folder" : "portfolio.done-sha256",
                result.form() == OutputForm.FOLDER ? "portfolio.done-sha256-folder-note" : "portfolio.done-sha256-note",
                receipt.sha256().hex());
        result.headCode().ifPresent(head -> code("portfolio.done-head", "portfolio.done-head-note", head));
        result.certificate()
                .ifPresentOrElse(
                        certificate -> code("portfolio.done-signed", "portfolio.done-signed-note", certificate.hex()),
                        () -> getChildren().add(TextLabels.paragraph(messages.get("portfolio.done-unsigned"))));
        if (receipt.files().size() > 1) {
            getChildren().add(files(receipt.files()));
        }
        getChildren()
                .add(TextLabels.paragraph(
                        messages.get(result.noted() ? "portfolio.done-noted" : "portfolio.done-not-noted")));
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
        FoldingPane fold = new FoldingPane();
        fold.name(messages.get("portfolio.done-files", files.size()));
        fold.setContent(rows);
        return fold;
    }

    private void line(String key, String text) {
        VBox pair = new VBox(TextLabels.quiet(messages.get(key)), TextLabels.paragraph(text));
        pair.getStyleClass().add("line");
        getChildren().add(pair);
    }

    private void code(String key, String note, String text) {
        getChildren().add(code(messages, key, note, text));
    }

    /** A code in a field, so that it can be marked and copied. */
    static FieldRow code(Messages messages, String key, String note, String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("code");
        return new FieldRow(messages.get(key), field, messages.get(note));
    }
}
