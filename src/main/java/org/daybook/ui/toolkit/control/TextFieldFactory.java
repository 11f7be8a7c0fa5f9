package org.daybook.ui.toolkit.control;

import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Creates text fields bound to a form. */
public final class TextFieldFactory {
    private TextFieldFactory() {}

    /** A text field of one line, bound to a text in both directions. */
    public static TextField line(StringProperty text) {
        TextField field = new TextField();
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /** A field for several lines, in which Tab moves to the next field as everywhere else. */
    public static TextArea area(StringProperty text, int rows) {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.textProperty().bindBidirectional(text);
        area.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                event.consume();
                area.requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
        return area;
    }
}
