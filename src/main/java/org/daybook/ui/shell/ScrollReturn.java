package org.daybook.ui.shell;

import java.util.List;
import javafx.event.EventHandler;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.InputEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Subscription;

/**
 * Restores the scroll position of a page once its content has been read and is high enough, unless the user has begun
 * to do something on it. JavaFX thread.
 */
final class ScrollReturn {
    private static final List<EventType<? extends InputEvent>> BEGINNINGS =
            List.of(KeyEvent.KEY_PRESSED, MouseEvent.MOUSE_PRESSED, ScrollEvent.SCROLL);

    private final ScrollPane pane;
    private final double offset;
    private final EventHandler<InputEvent> stop = _ -> end();
    private Subscription watching = Subscription.EMPTY;

    /** @param offset as returned by {@link #offset} */
    ScrollReturn(ScrollPane pane, double offset) {
        this.pane = pane;
        this.offset = offset;
    }

    /** How many pixels of the page are above the visible part. */
    static double offset(ScrollPane pane) {
        return pane.getVvalue() * Math.max(0, room(pane));
    }

    void begin() {
        BEGINNINGS.forEach(type -> pane.addEventFilter(type, stop));
        watching = pane.getContent().layoutBoundsProperty().subscribe(this::tryToReturn);
    }

    private void tryToReturn(Bounds content) {
        double room = room(pane);
        if (pane.getViewportBounds().getHeight() > 0 && room >= offset && room > 0) {
            pane.setVvalue(offset / room);
            end();
        }
    }

    private void end() {
        watching.unsubscribe();
        BEGINNINGS.forEach(type -> pane.removeEventFilter(type, stop));
    }

    private static double room(ScrollPane pane) {
        return pane.getContent().getLayoutBounds().getHeight()
                - pane.getViewportBounds().getHeight();
    }
}
