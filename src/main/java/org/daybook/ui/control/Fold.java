package org.daybook.ui.control;

import javafx.scene.control.TitledPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** A part of a page under its name, folded until she opens it: by Enter and Space too. JavaFX thread. */
public class Fold extends TitledPane {
    /** Folded and without a name yet. */
    public Fold() {
        setAnimated(false);
        setWrapText(true);
        setMinWidth(0);
        setExpanded(false);
        getStyleClass().add("detail-section");
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && isFocused() && !event.isShortcutDown()) {
                event.consume();
                setExpanded(!isExpanded());
            }
        });
    }

    /** Gives it its name, also for a screen reader. */
    public void name(String words) {
        setText(words);
        setAccessibleText(words);
    }
}
