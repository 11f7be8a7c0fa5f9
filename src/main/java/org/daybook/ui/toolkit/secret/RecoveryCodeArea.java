package org.daybook.ui.toolkit.secret;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * A field for the twelve words of a recovery code. Tab moves to the next control, as everywhere else, and Enter runs
 * {@code done}.
 */
public final class RecoveryCodeArea extends TextArea {
    private static final int ROWS = 3;

    /** @param done run when Enter is pressed */
    public RecoveryCodeArea(Runnable done) {
        setWrapText(true);
        setPrefRowCount(ROWS);
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB) {
                key.consume();
                requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            } else if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                done.run();
            }
        });
    }
}
