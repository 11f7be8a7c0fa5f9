package org.daybook.ui.toolkit.control;

import java.util.List;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;
import org.daybook.ui.toolkit.task.Problem;

/** Offers to print a few lines on paper under a heading of the user's choice, or says that this computer cannot. */
public final class PaperPrintPane extends VBox {
    private final Messages messages;
    private final PaperPrinter printer;
    private final Supplier<List<String>> lines;
    private final TextField above = new TextField();
    private final Label outcome = TextLabels.paragraph("");

    /** @param lines supplies the lines when they are printed */
    public PaperPrintPane(Messages messages, PaperPrinter printer, Supplier<List<String>> lines) {
        this.messages = messages;
        this.printer = printer;
        this.lines = lines;
        getStyleClass().add("parts");
        if (!printer.isPossible()) {
            getChildren().add(TextLabels.quiet(messages.get("paper.none")));
            return;
        }
        Button print = Buttons.plain(messages.get("paper.print"), this::print);
        outcome.managedProperty().bind(outcome.textProperty().isNotEmpty());
        getChildren()
                .addAll(
                        FieldRow.of(messages, "paper.above", above),
                        Panes.buttons(print),
                        TextLabels.quiet(messages.get("portfolio.spooler")),
                        outcome);
    }

    private void print() {
        outcome.setText(messages.get("paper.printing"));
        printer.print(above.getText(), lines.get(), () -> outcome.setText(messages.get("paper.printed")), this::failed);
    }

    private void failed(Problem problem) {
        outcome.setText(problem.text());
    }
}
