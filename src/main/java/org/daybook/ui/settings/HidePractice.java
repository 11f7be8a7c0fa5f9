package org.daybook.ui.settings;

import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.daybook.safety.ShiftPressDetector;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.label.TextLabels;
import org.daybook.ui.toolkit.page.Panes;

/**
 * Counts presses of Shift while she practises hiding, and says how many have counted. The third one really hides: an
 * empty page with an open diary behind it must never be mistaken for safety. JavaFX thread.
 */
final class HidePractice {
    private final Messages messages;
    private final ShiftPressDetector pattern = new ShiftPressDetector();
    private final Label count;
    final VBox part;

    HidePractice(Messages messages) {
        this.messages = messages;
        count = TextLabels.paragraph(messages.get("settings.practise-none"));
        part = Panes.card(messages.get("settings.practise"));
        VBox inner = Panes.column("settings-part", TextLabels.quiet(messages.get("settings.practise-text")), count);
        part.getChildren().add(inner);
    }

    /** Handles every key on the page, before any control does. */
    void key(KeyEvent key) {
        boolean shift = key.getCode() == KeyCode.SHIFT;
        if (key.getEventType() == KeyEvent.KEY_RELEASED && shift) {
            pattern.shiftReleased();
        } else if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            boolean counted = pattern.count() > 0;
            if (shift) {
                pattern.shiftPressed(System.nanoTime());
                say(messages.get("settings.practise-count", pattern.count()));
            } else {
                pattern.other();
                say(messages.get(counted ? "settings.practise-other" : "settings.practise-none"));
            }
        }
    }

    private void say(String words) {
        if (!words.equals(count.getText())) {
            count.setText(words);
            count.setAccessibleText(words);
        }
    }
}
