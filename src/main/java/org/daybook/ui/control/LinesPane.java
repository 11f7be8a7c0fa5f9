package org.daybook.ui.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.ui.common.TextLabels;

/** Shows labelled lines of text. JavaFX thread. */
public final class LinesPane extends VBox {
    /**
     * A labelled line.
     *
     * @param label the label
     * @param text the text beside it
     */
    public record Line(String label, String text) {}

    public LinesPane(List<Line> lines) {
        getStyleClass().add("lines");
        for (Line line : lines) {
            Label label = TextLabels.quiet(line.label());
            Label text = TextLabels.paragraph(line.text());
            VBox pair = new VBox(label, text);
            pair.setAccessibleText(line.label() + ": " + line.text());
            pair.getStyleClass().add("line");
            getChildren().add(pair);
        }
    }
}
