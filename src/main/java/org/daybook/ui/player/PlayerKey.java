package org.daybook.ui.player;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** The keys that work while a transcript is typed, and wherever else the focus is beside a recording. */
enum PlayerKey {
    REPLAY(KeyCode.F7),
    TOGGLE(KeyCode.F8);

    /** Inserts the time; only where something is typed. */
    static final KeyCode INSERT_TIME = KeyCode.F4;

    private final KeyCode code;

    PlayerKey(KeyCode code) {
        this.code = code;
    }

    /** Does what a key does, if it is one of these. */
    static void press(KeyEvent event, RecordingModel model) {
        if (event.isShortcutDown() || event.isAltDown() || event.isShiftDown()) {
            return;
        }
        for (PlayerKey key : values()) {
            if (event.getCode() == key.code) {
                switch (key) {
                    case REPLAY -> model.replay();
                    case TOGGLE -> model.toggle();
                }
                event.consume();
            }
        }
    }
}
