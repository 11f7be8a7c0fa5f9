package org.daybook.ui.guidance;

import javafx.scene.control.TextField;
import javafx.scene.text.Font;
import javafx.scene.text.Text;

/**
 * A number that can be selected and copied by hand. Nothing is copied or dialled by itself. It looks like the words around
 * it and is a stop of the Tab key, so that a screen reader says whose it is.
 */
final class SelectableNumber extends TextField {
    private static final double CARET = 4;

    /** @param spoken what a screen reader says */
    SelectableNumber(String digits, String spoken) {
        super(digits);
        setEditable(false);
        setAccessibleText(spoken);
        // As wide as its digits, so that what is said of them stands beside them.
        prefWidthProperty().bind(fontProperty().map(this::width));
        getStyleClass().addAll("number", "selectable-number");
    }

    private double width(Font font) {
        Text measure = new Text(getText());
        measure.setFont(font);
        return Math.ceil(measure.getLayoutBounds().getWidth()) + CARET;
    }
}
