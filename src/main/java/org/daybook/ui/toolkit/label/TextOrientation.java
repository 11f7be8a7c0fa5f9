package org.daybook.ui.toolkit.label;

import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.NodeOrientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import org.daybook.text.TextDirection;
import org.jspecify.annotations.Nullable;

/**
 * Lays a text out in its own direction, so that a telephone number, a full stop or a sentence in another script is as
 * it was written, also where the window is mirrored. No control character is added for it: the toolkit draws those as
 * boxes on Linux, and they would be copied with the text. JavaFX thread.
 */
public final class TextOrientation {
    /** Set on a text of another direction than the window: the sheets keep it at the side where the others begin. */
    private static final PseudoClass TURNED = PseudoClass.getPseudoClass("turned");

    private TextOrientation() {}

    /** Keeps the orientation of {@code labelled} that of its text, whatever is set. */
    public static void follow(Labeled labelled) {
        follow(labelled, labelled.textProperty());
    }

    /** Keeps the orientation of a node that of the text which it shows. */
    public static void follow(Node node, ObservableValue<String> text) {
        text.subscribe(_ -> turn(node, text.getValue()));
        node.sceneProperty()
                .flatMap(Scene::rootProperty)
                .flatMap(Node::effectiveNodeOrientationProperty)
                .subscribe(_ -> turn(node, text.getValue()));
    }

    /** The orientation of a whole window whose texts are read in {@code direction}. */
    public static NodeOrientation of(TextDirection direction) {
        return switch (direction) {
            case LEFT_TO_RIGHT -> NodeOrientation.LEFT_TO_RIGHT;
            case RIGHT_TO_LEFT -> NodeOrientation.RIGHT_TO_LEFT;
        };
    }

    private static void turn(Node node, @Nullable String text) {
        Scene scene = node.getScene();
        NodeOrientation window =
                scene == null ? NodeOrientation.LEFT_TO_RIGHT : scene.getRoot().getEffectiveNodeOrientation();
        NodeOrientation own = TextDirection.of(text == null ? "" : text)
                .map(TextOrientation::of)
                .orElse(window);
        node.setNodeOrientation(own == window ? NodeOrientation.INHERIT : own);
        node.pseudoClassStateChanged(TURNED, own != window);
    }
}
