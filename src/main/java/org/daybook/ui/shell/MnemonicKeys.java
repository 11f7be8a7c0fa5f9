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
 * Handles Alt with a mnemonic, the underlined letter of a control, before the toolkit, which misses some and
 * activates others too eagerly.
 *
 * <p>The toolkit distinguishes upper and lower case when it registers mnemonics, but not when a key is pressed: it
 * then uses only the first of the two that it finds, even if its controls are gone or hidden. So a letter that
 * another page has in the other case does nothing. In a field it acts like Enter, which would try half a passphrase;
 * here a field only receives the focus. JavaFX thread.
 */
final class MnemonicKeys {
    private final Scene scene;
    private final EventHandler<KeyEvent> filter = this::key;
    private boolean done;

    /** Handles keys from now on, as long as the program runs. */
    MnemonicKeys(Scene scene) {
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
                .filter(MnemonicKeys::isWithinReach)
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
