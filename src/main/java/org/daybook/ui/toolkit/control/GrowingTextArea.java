package org.daybook.ui.toolkit.control;

import javafx.beans.property.StringProperty;
import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A multi-line field that grows with what is typed, and in which Tab moves the focus as everywhere else. JavaFX
 * thread.
 */
public final class GrowingTextArea extends TextArea {
    private static final int FEWEST = 2;
    private static final int MOST = 14;
    private static final int LETTERS_OF_A_LINE = 70;

    public GrowingTextArea() {
        this(FEWEST);
    }

    private GrowingTextArea(int fewest) {
        setWrapText(true);
        textProperty().subscribe(text -> setPrefRowCount(Math.max(fewest, rows(text))));
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
                event.consume();
                requestFocusTraversal(event.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }

    /** A field bound to {@code text} in both directions. */
    public GrowingTextArea(StringProperty text) {
        this();
        textProperty().bindBidirectional(text);
    }

    /** The same, never lower than some lines. */
    public GrowingTextArea(StringProperty text, int fewest) {
        this(fewest);
        textProperty().bindBidirectional(text);
    }

    private static int rows(String text) {
        long lines = text.lines()
                .limit(MOST)
                .mapToLong(line -> 1 + line.length() / LETTERS_OF_A_LINE)
                .sum();
        return (int) Math.clamp(text.endsWith("\n") ? lines + 1 : lines, FEWEST, MOST);
    }
}
