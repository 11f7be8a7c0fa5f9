package org.daybook.ui.toolkit.navigation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.daybook.record.Coded;

/**
 * The keyboard shortcuts that work in every part of the window. The code that handles them and the list of them in
 * the help both use this table.
 */
public enum Shortcut implements Coded {
    HIDE(key(KeyCode.F12)),
    COVER(key(KeyCode.F9)),
    LOCK(withControl(KeyCode.L)),
    QUIT(withControl(KeyCode.Q)),
    KEYS(key(KeyCode.F1)),
    JUMP(new KeyCodeCombination(KeyCode.F6, KeyCombination.SHIFT_ANY)),
    NEW_INCIDENT(withControl(KeyCode.N)),
    FIND(withControlOrShiftToo(KeyCode.F)),
    SAVE(withControlOrShiftToo(KeyCode.S), withControlOrShiftToo(KeyCode.ENTER)),
    PASTE_FILES(withControl(KeyCode.V)),
    LARGER(
            withControlOrShiftToo(KeyCode.PLUS),
            withControlOrShiftToo(KeyCode.EQUALS),
            withControlOrShiftToo(KeyCode.ADD)),
    SMALLER(withControlOrShiftToo(KeyCode.MINUS), withControlOrShiftToo(KeyCode.SUBTRACT)),
    USUAL_SIZE(withControlOrShiftToo(KeyCode.DIGIT0), withControlOrShiftToo(KeyCode.NUMPAD0)),
    CLOSE(key(KeyCode.ESCAPE));

    private final List<KeyCombination> keys;

    Shortcut(KeyCombination... keys) {
        this.keys = List.of(keys);
    }

    /** Whether {@code event} is one of its keys. */
    public boolean matches(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    /** The keys as they are called on this computer, such as Ctrl+L; of the same sign in several places the first. */
    public List<String> names() {
        return keys.stream()
                .limit(this == SAVE ? keys.size() : 1)
                .map(key -> key.getDisplayText().replace("\u21B5", KeyCode.ENTER.getName()))
                .toList();
    }

    /** The shortcut that {@code event} matches, if any. */
    public static Optional<Shortcut> of(KeyEvent event) {
        return Stream.of(values()).filter(shortcut -> shortcut.matches(event)).findFirst();
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code);
    }

    private static KeyCombination withControl(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    /** On some keyboards Shift is needed to type characters such as + and =. */
    private static KeyCombination withControlOrShiftToo(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_ANY);
    }
}
