package org.daybook.ui.incident;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.text.IncidentLine;
import org.daybook.ui.common.Texts;

/** Labelled lines to be read. */
final class LinesPane extends VBox {
    LinesPane(List<IncidentLine> lines) {
        getStyleClass().add("lines");
        for (IncidentLine line : lines) {
            Label label = Texts.quiet(line.label());
            Label text = Texts.paragraph(line.text());
            VBox pair = new VBox(label, text);
            pair.setAccessibleText(line.label() + ": " + line.text());
            pair.getStyleClass().add("line");
            getChildren().add(pair);
        }
    }
}
