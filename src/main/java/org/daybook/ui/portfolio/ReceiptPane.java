package org.daybook.ui.portfolio;

import java.nio.file.Path;
import java.util.stream.Collectors;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.portfolio.PortfolioReceipt;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.ui.common.Texts;
import org.daybook.ui.control.FieldRow;

/** What was written: where, how large, and the codes by which it is recognised. */
final class ReceiptPane extends VBox {
    private final Messages messages;

    ReceiptPane(PortfolioResult result, Messages messages) {
        this.messages = messages;
        PortfolioReceipt receipt = result.receipt();
        getStyleClass().add("lines");
        Path folder = receipt.file().toAbsolutePath().getParent();
        line("portfolio.done-file", String.valueOf(receipt.file().getFileName()));
        line("portfolio.done-folder", String.valueOf(folder));
        line("portfolio.done-size", new Formats(messages).size(receipt.size()));
        line(
                "portfolio.done-incidents",
                receipt.incidents().stream().map(String::valueOf).collect(Collectors.joining(", ")));
        if (!result.damaged().isEmpty()) {
            line("portfolio.done-damaged", String.join(", ", result.damaged()));
            getChildren().add(Texts.paragraph(messages.get("portfolio.done-damaged-note")));
        }
        code(
                "portfolio.done-sha256",
                "portfolio.done-sha256-note",
                receipt.sha256().hex());
        result.headCode().ifPresent(head -> code("portfolio.done-head", "portfolio.done-head-note", head));
        getChildren()
                .add(Texts.paragraph(
                        messages.get(result.noted() ? "portfolio.done-noted" : "portfolio.done-not-noted")));
    }

    private void line(String key, String text) {
        VBox pair = new VBox(Texts.quiet(messages.get(key)), Texts.paragraph(text));
        pair.getStyleClass().add("line");
        getChildren().add(pair);
    }

    // In a field, so that it can be marked and copied.
    private void code(String key, String note, String text) {
        TextField field = new TextField(text);
        field.setEditable(false);
        field.getStyleClass().add("code");
        getChildren().add(new FieldRow(messages.get(key), field, messages.get(note)));
    }
}
