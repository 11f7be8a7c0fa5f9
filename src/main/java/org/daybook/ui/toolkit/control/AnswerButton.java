package org.daybook.ui.toolkit.control;

import javafx.scene.control.RadioButton;

/**
 * An answer a pixel wider than its words: where a width is rounded down the words wrap, and of the line that is left
 * only the beginning is shown. JavaFX thread only.
 */
final class AnswerButton extends RadioButton {
    AnswerButton(String words) {
        super(words);
        setWrapText(true);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.ceil(super.computePrefWidth(height)) + 1;
    }
}
