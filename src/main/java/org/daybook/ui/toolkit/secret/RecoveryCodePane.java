package org.daybook.ui.toolkit.secret;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.control.PaperPrintPane;
import org.daybook.ui.toolkit.control.PaperPrinter;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** Shows the twelve words of a recovery code in order, says what they are for, and offers to print them. */
public final class RecoveryCodePane extends VBox {
    public RecoveryCodePane(List<String> words, Messages messages, PaperPrinter printer) {
        List<String> numbered = new ArrayList<>();
        FlowPane pane = Panes.flow("code-words");
        for (int i = 0; i < words.size(); i++) {
            numbered.add(messages.get("unlock.code-word", i + 1, words.get(i)));
            Label word = new Label(numbered.getLast());
            word.getStyleClass().add("code-word");
            pane.getChildren().add(word);
        }
        getStyleClass().add("parts");
        getChildren()
                .addAll(
                        pane,
                        TextLabels.paragraph(messages.get("unlock.code-keep")),
                        TextLabels.paragraph(messages.get("unlock.code-power")),
                        new PaperPrintPane(messages, printer, () -> List.copyOf(numbered)));
    }
}
