package org.daybook.ui.common;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;

/** Scrolls a page so far that something on it is seen, which only the Tab key does by itself. JavaFX thread only. */
public final class Reveal {
    /** So much of the page is left free above or below, as far as there is room. */
    private static final double SPARE = 0.25;

    private Reveal() {}

    /** Scrolls only if not all of it is seen; of what is higher than the page its beginning is shown. */
    public static void of(Node node) {
        Parent above = node.getParent();
        while (above != null && !(above instanceof ScrollPane)) {
            above = above.getParent();
        }
        if (!(above instanceof ScrollPane pane) || pane.getContent() == null) {
            return;
        }
        // What was just unfolded or added has no height yet.
        pane.applyCss();
        pane.layout();
        Node content = pane.getContent();
        double height = pane.getViewportBounds().getHeight();
        double room = content.getBoundsInLocal().getHeight() - height;
        double top =
                content.sceneToLocal(node.localToScene(node.getBoundsInLocal())).getMinY();
        double bottom = top + node.getBoundsInLocal().getHeight();
        double offset = pane.getVvalue() * room;
        if (room <= 0 || (top >= offset && bottom <= offset + height)) {
            return;
        }
        boolean fromAbove = top < offset || bottom - top > height * (1 - SPARE);
        double wanted = fromAbove ? top - spare(height, bottom - top) : bottom - height * (1 - SPARE);
        pane.setVvalue(Math.clamp(wanted / room, 0, 1));
    }

    private static double spare(double height, double taken) {
        return Math.clamp((height - taken) / 2, height * SPARE / 4, height * SPARE);
    }
}
