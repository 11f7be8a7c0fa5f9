package org.daybook.ui.common;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;

/**
 * Words that are shown when the pointer rests on a control. Each is a window of its own and most are never seen, so it
 * is made only when the pointer first comes to the control. A screen reader has them at once, as help, unless they are
 * what the control is called anyway. JavaFX thread.
 */
public final class Hints {
    private Hints() {}

    /** Lets {@code words} be the hint of {@code control}, in place of any before; its handler of entering is taken. */
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
