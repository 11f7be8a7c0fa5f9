package org.daybook.ui.player;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work while a transcript is typed, and wherever else the focus is beside a recording. */
final class PlayerKeys {
    /** Inserts the time; only where something is typed. */
    static final KeyCode INSERT_TIME = KeyCode.F4;

    private static final KeyCode REPLAY = KeyCode.F7;
    private static final KeyCode TOGGLE = KeyCode.F8;

    private PlayerKeys() {}

    static void press(KeyEvent event, RecordingModel model) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        if (event.getCode() == REPLAY) {
            model.replay();
            event.consume();
        } else if (event.getCode() == TOGGLE) {
            model.toggle();
            event.consume();
        }
    }
}
