package org.daybook.ui.exhibits;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/** A read-only list of labelled facts. */
final class FactsPane extends VBox {
    FactsPane() {
        getStyleClass().add("lines");
    }

    /** One fact, below the others; a blank one is skipped. */
    FactsPane add(String label, String text) {
        return add(label, text, "paragraph");
    }

    /** Adds a fact in the type of codes, such as a checksum. */
    FactsPane addCode(String label, String text) {
        return add(label, text, "code");
    }

    private FactsPane add(String label, String text, String style) {
        if (!text.isBlank()) {
            Label shown = TextLabels.paragraph(text);
            shown.getStyleClass().add(style);
            VBox pair = Panes.column("line", TextLabels.quiet(label), shown);
            pair.setAccessibleText(label + ": " + text);
            getChildren().add(pair);
        }
        return this;
    }
}
