package org.daybook.ui.toolkit.control;

import javafx.beans.binding.Bindings;
import javafx.geometry.NodeOrientation;
import javafx.scene.control.TextField;
import javafx.scene.text.Text;

/**
 * A number that can be selected and copied by hand. Nothing is copied or dialled automatically. It looks like the
 * text around it and is a tab stop, so that a screen reader says whose number it is.
 */
public final class SelectableNumber extends TextField {
    private static final double CARET = 4;

    /** @param spoken what a screen reader says */
    public SelectableNumber(String digits, String spoken) {
        super(digits);
        setEditable(false);
        setAccessibleText(spoken);
        // In a window that is mirrored too: the groups of a number or a code would change places.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        // As wide as its digits, so that the text about them follows directly.
        prefWidthProperty().bind(Bindings.createDoubleBinding(this::width, fontProperty(), textProperty()));
        getStyleClass().addAll("number", "selectable-number");
    }

    private double width() {
        Text measure = new Text(getText());
        measure.setFont(getFont());
        return Math.ceil(measure.getLayoutBounds().getWidth()) + CARET;
    }
}
