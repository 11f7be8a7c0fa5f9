package org.daybook.ui.shell;

import java.util.List;
import javafx.event.ActionEvent;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.Mnemonic;

/**
 * Alt with the letter that is marked in a control's words, ahead of the toolkit, which misses some and does too much at
 * others.
 *
 * <p>The toolkit tells a small letter from a capital when it notes the marks, but not when a key is pressed: it then
 * looks only at whichever of the two it finds first, even if nothing is left of that one, or only what is out of sight.
 * So a letter that another page has in the other case does nothing. And at a field it does what Enter does: half a
 * passphrase would be tried. Here a field is only gone to. JavaFX thread.
 */
final class AltLetters {
    private final Scene scene;
    private final EventHandler<KeyEvent> filter = this::key;
    private boolean done;

    /** Watches from now on, as long as the program runs. */
    AltLetters(Scene scene) {
        this.scene = scene;
        // On the window, because in the scene the toolkit handles the key first.
        scene.windowProperty().subscribe((before, now) -> {
            if (before != null) {
                before.removeEventFilter(KeyEvent.ANY, filter);
            }
            if (now != null) {
                now.addEventFilter(KeyEvent.ANY, filter);
            }
        });
    }

    private void key(KeyEvent key) {
        if (key.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(key);
        } else if (key.getEventType() == KeyEvent.KEY_TYPED && done) {
            // Otherwise the toolkit would go on with the key on the page that is shown by now.
            key.consume();
        }
    }

    private void pressed(KeyEvent key) {
        done = false;
        if (!key.isAltDown()) {
            return;
        }
        // A button that was shown twice may be listed twice.
        List<Node> meant = scene.getMnemonics().entrySet().stream()
                .filter(entry -> entry.getKey().match(key))
                .flatMap(entry -> entry.getValue().stream())
                .map(Mnemonic::getNode)
                .filter(AltLetters::isWithinReach)
                .distinct()
                .toList();
        if (meant.size() == 1) {
            key.consume();
            done = true;
            use(meant.getFirst());
        }
    }

    private static void use(Node node) {
        if (node.isFocusTraversable()) {
            node.requestFocus();
        }
        switch (node) {
            case ButtonBase button -> button.fire();
            case TextInputControl _, ComboBoxBase<?> _ -> {}
            default -> node.fireEvent(new ActionEvent());
        }
    }

    private static boolean isWithinReach(Node node) {
        if (node.getScene() == null || node.isDisabled()) {
            return false;
        }
        for (Node above = node; above != null; above = above.getParent()) {
            if (!above.isVisible()) {
                return false;
            }
        }
        return true;
    }
}
