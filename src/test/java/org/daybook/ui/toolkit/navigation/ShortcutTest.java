package org.daybook.ui.toolkit.navigation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.daybook.text.Messages;
import org.junit.jupiter.api.Test;

class ShortcutTest {
    @Test
    void isTheKeysThatItSays() {
        assertThat(matching(press(KeyCode.F12, false, false))).containsExactly(Shortcut.HIDE);
        assertThat(matching(press(KeyCode.F1, false, false))).containsExactly(Shortcut.KEYS);
        assertThat(matching(press(KeyCode.L, true, false))).containsExactly(Shortcut.LOCK);
        assertThat(matching(press(KeyCode.ENTER, true, false))).containsExactly(Shortcut.SAVE);
        assertThat(matching(press(KeyCode.EQUALS, true, true))).containsExactly(Shortcut.LARGER);
        assertThat(matching(press(KeyCode.L, true, true))).isEmpty();
        assertThat(matching(press(KeyCode.L, false, false))).isEmpty();
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

    /** All that {@code event} could be; the one that it is taken for is the only one. */
    private static List<Shortcut> matching(KeyEvent event) {
        List<Shortcut> all = Stream.of(Shortcut.values())
                .filter(shortcut -> shortcut.matches(event))
                .toList();
        assertThat(Shortcut.of(event).stream()).containsExactlyElementsOf(all);
        return all;
    }

    private static KeyEvent press(KeyCode code, boolean control, boolean shift) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }
}
