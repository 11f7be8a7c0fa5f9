package org.daybook.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

class ShortcutTest {
    @Test
    void isTheKeysThatItSays() {
        assertThat(Shortcut.of(press(KeyCode.F12, false, false))).containsExactly(Shortcut.HIDE);
        assertThat(Shortcut.of(press(KeyCode.F1, false, false))).containsExactly(Shortcut.KEYS);
        assertThat(Shortcut.of(press(KeyCode.L, true, false))).containsExactly(Shortcut.LOCK);
        assertThat(Shortcut.of(press(KeyCode.ENTER, true, false))).containsExactly(Shortcut.SAVE);
        assertThat(Shortcut.of(press(KeyCode.EQUALS, true, true))).containsExactly(Shortcut.LARGER);
        assertThat(Shortcut.of(press(KeyCode.L, true, true))).isEmpty();
        assertThat(Shortcut.of(press(KeyCode.L, false, false))).isEmpty();
        assertThat(Shortcut.LOCK.names()).hasSize(1).allMatch(name -> name.endsWith("L"));
    }

    @Test
    void everyOneIsExplained() {
        Messages messages = new Messages(Locale.UK);
        for (Shortcut shortcut : Shortcut.values()) {
            assertThat(messages.has("guidance.key-" + shortcut.code()))
                    .as(shortcut.code())
                    .isTrue();
            assertThat(shortcut.names()).isNotEmpty().noneMatch(String::isBlank);
        }
    }

    private static KeyEvent press(KeyCode code, boolean control, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
