package org.daybook.ui.shell;

import java.util.List;
import java.util.function.Supplier;
import javafx.event.EventHandler;
import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
import org.daybook.ui.toolkit.navigation.Shortcut;
import org.daybook.ui.toolkit.page.Focus;

/**
 * F6 moves the focus from the sidebar to the list, to what is read beside it, and back to the sidebar; Shift+F6 the
 * other way. So nobody has to press Tab through a whole part. JavaFX thread.
 *
 * @param sections the parts of the window from left to right; those that are not visible are skipped
 */
record SectionFocusKeys(Supplier<List<Parent>> sections) implements EventHandler<KeyEvent> {
    @Override
    public void handle(KeyEvent key) {
        if (!Shortcut.JUMP.matches(key)) {
            return;
        }
        key.consume();
        List<Parent> shown = sections.get().stream()
                .filter(Node::isVisible)
                .filter(it -> !it.isDisabled())
                .toList();
        if (shown.isEmpty()) {
            return;
        }
        int now = 0;
        while (now < shown.size() - 1 && !isWithin(key.getTarget(), shown.get(now))) {
            now++;
        }
        int step = key.isShiftDown() ? -1 : 1;
        Focus.first(shown.get(Math.floorMod(now + step, shown.size())));
    }

    private static boolean isWithin(EventTarget target, Parent section) {
        for (Node at = target instanceof Node node ? node : null; at != null; at = at.getParent()) {
            if (at == section) {
                return true;
            }
        }
        return false;
    }
}
