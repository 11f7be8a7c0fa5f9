package org.daybook.ui.toolkit.control;

import java.util.List;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import org.daybook.ui.toolkit.page.Focus;

/**
 * Makes several controls a single tab stop: the arrow keys, Home and End move among them, and Tab returns to the last
 * one used. JavaFX thread only.
 */
final class RovingTabStop {
    private final List<? extends Node> nodes;
    private Node current;

    /**
     * @param around the ancestor of all of them, on which keys are handled
     * @param nodes at least one, in the order in which the keys move; unmanaged nodes are skipped
     */
    RovingTabStop(Node around, List<? extends Node> nodes) {
        this.nodes = List.copyOf(nodes);
        this.current = nodes.getFirst();
        for (Node node : nodes) {
            node.focusedProperty().subscribe(focused -> {
                if (focused) {
                    stopAt(node);
                }
            });
        }
        around.addEventFilter(KeyEvent.KEY_PRESSED, this::onKey);
        stopAt(current);
    }

    /** Makes sure that the tab stop is a visible node; call after nodes were hidden or shown. */
    void refresh() {
        if (!current.isManaged()) {
            nodes.stream().filter(Node::isManaged).findFirst().ifPresent(this::stopAt);
        }
    }

    private void stopAt(Node node) {
        current = node;
        nodes.forEach(other -> other.setFocusTraversable(other == node));
    }

    private void onKey(KeyEvent event) {
        List<? extends Node> shown = nodes.stream().filter(Node::isManaged).toList();
        int at = shown.indexOf(event.getTarget());
        if (at < 0 || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean mirrored = current.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        int to = switch (event.getCode()) {
            case UP -> at - 1;
            case DOWN -> at + 1;
            case LEFT -> mirrored ? at + 1 : at - 1;
            case RIGHT -> mirrored ? at - 1 : at + 1;
            case HOME -> 0;
            case END -> shown.size() - 1;
            default -> -2;
        };
        if (to == -2) {
            return;
        }
        event.consume();
        Node next = shown.get(Math.clamp(to, 0, shown.size() - 1));
        stopAt(next);
        next.requestFocus();
        Focus.reveal(next);
    }
}
