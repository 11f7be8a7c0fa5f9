package org.daybook.ui.toolkit.label;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/**
 * Tooltips. Each is a window of its own and most are never seen, so it is created only when the pointer first enters
 * the control. A screen reader gets the words at once, as help, unless they are the accessible name anyway. JavaFX
 * thread.
 */
public final class Tooltips {
    private Tooltips() {}

    /**
     * Makes {@code words} the tooltip of {@code control}, replacing any earlier one; uses its mouse-entered handler.
     */
    public static void put(Control control, String words) {
        control.setAccessibleHelp(words.equals(control.getAccessibleText()) ? null : words);
        Tooltip made = control.getTooltip();
        if (made != null) {
            made.setText(words);
            return;
        }
        control.setOnMouseEntered(_ -> {
            control.setOnMouseEntered(null);
            control.setTooltip(new Tooltip(words));
        });
    }
}
