package org.daybook.ui.common;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Adds nodes that are not always there to a page, and removes them. What is merely hidden is styled and measured like
 * everything else, which at the start and in long forms is a good part of the work. JavaFX thread.
 */
public final class OptionalNodes {
    private OptionalNodes() {}

    /** Lets {@code node} be the last of {@code parent}, or not be there. */
    public static void last(Pane parent, Node node, boolean present) {
        place(parent.getChildren(), node, present, parent.getChildren().size());
    }

    /** Lets {@code node} come next after {@code before}, or not be there; nothing happens if that is in no pane. */
    public static void after(Node before, Node node, boolean present) {
        if (before.getParent() instanceof Pane parent) {
            place(parent.getChildren(), node, present, parent.getChildren().indexOf(before) + 1);
        }
    }

    /** Shows the node, or keeps no room for it. */
    public static void show(Node node, boolean present) {
        node.setVisible(present);
        node.setManaged(present);
    }

    /** Shows the node as long as {@code present} says so, and keeps no room for it otherwise. */
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
