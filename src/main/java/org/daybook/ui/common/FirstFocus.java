package org.daybook.ui.common;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;

/**
 * Puts the keyboard where a new page begins, so that what is typed blindly never reaches a button of the page before.
 * JavaFX thread.
 */
public final class FirstFocus {
    private FirstFocus() {}

    /**
     * Focuses the first control of {@code page} once it is laid out; on a page without a field, the button that goes on.
     */
    public static void on(Node page) {
        // Twice: at once for what is typed right now, and again when controls have their parts.
        focus(page);
        Platform.runLater(() -> {
            if (page.getScene() != null && !holdsFocus(page)) {
                focus(page);
            }
        });
    }

    private static void focus(Node page) {
        choose(page).ifPresent(Node::requestFocus);
    }

    private static boolean holdsFocus(Node page) {
        Node owner = page.getScene().getFocusOwner();
        for (Node node = owner; node != null; node = node.getParent()) {
            if (node == page) {
                return true;
            }
        }
        return false;
    }

    private static Optional<Node> choose(Node page) {
        List<Node> candidates = new ArrayList<>();
        collect(page, candidates);
        boolean hasField = candidates.stream().anyMatch(TextInputControl.class::isInstance);
        Optional<Node> onward = candidates.stream()
                .filter(FirstFocus::goesOn)
                .findFirst();
        return hasField ? candidates.stream().findFirst() : onward.or(() -> candidates.stream().findFirst());
    }

    private static boolean goesOn(Node node) {
        return node instanceof Button button
                && (button.isDefaultButton() || button.getStyleClass().contains(Styles.ACCENT));
    }

    private static void collect(Node node, List<Node> into) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            into.add(node);
        }
        if (node instanceof ScrollPane pane && pane.getContent() != null) {
            collect(pane.getContent(), into);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, into));
        }
    }
}
