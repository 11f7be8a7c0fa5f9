package org.daybook.ui.toolkit.label;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Adds optional nodes to a page, and removes them. Nodes that are merely hidden are still styled and measured, which
 * costs noticeable time at the start and in long forms. JavaFX thread.
 */
public final class OptionalNodes {
    private OptionalNodes() {}

    /** Adds {@code node} as the last child of {@code parent}, or removes it. */
    public static void last(Pane parent, Node node, boolean present) {
        place(parent.getChildren(), node, present, parent.getChildren().size());
    }

    /** Adds {@code node} right after {@code before}, or removes it; does nothing if {@code before} is in no pane. */
    public static void after(Node before, Node node, boolean present) {
        if (before.getParent() instanceof Pane parent) {
            place(parent.getChildren(), node, present, parent.getChildren().indexOf(before) + 1);
        }
    }

    /** Shows the node, or hides it without reserving space. */
    public static void show(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    /** Shows the node while {@code present} is true, and otherwise hides it without reserving space. */
    public static void showWhile(Node node, ObservableValue<Boolean> present) {
        node.visibleProperty().bind(present);
        node.managedProperty().bind(node.visibleProperty());
    }

    private static void place(List<Node> children, Node node, boolean present, int place) {
        if (!present) {
            children.remove(node);
        } else if (!children.contains(node)) {
            children.add(place, node);
        }
    }
}
