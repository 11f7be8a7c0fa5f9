package org.daybook.ui.control;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.daybook.ui.common.Focus;
import org.daybook.ui.common.PlainScrollPane;

/**
 * A card below the button that opens it, over the page and inside the window, so that hiding removes it with
 * everything else. Escape, a click elsewhere or the focus moving on closes it. JavaFX thread only.
 */
public final class DropPanel extends Pane {
    private final ToggleButton button;
    private final Region content;
    private final ScrollPane card;
    private Subscription watching = Subscription.EMPTY;

    /** @param button selected while the card is shown */
    public DropPanel(ToggleButton button, Region content) {
        this.button = button;
        this.content = content;
        this.card = new PlainScrollPane(content);
        card.setFitToWidth(true);
        card.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        card.setFocusTraversable(false);
        card.getStyleClass().add("drop-panel");
        getStyleClass().add("drop-panel-layer");
        setPickOnBounds(false);
        button.selectedProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::escape);
        // The scene outlives the page: what it held on to would stay in memory after hiding.
        sceneProperty().subscribe(scene -> {
            watching.unsubscribe();
            watching = scene == null ? Subscription.EMPTY : watch(scene);
        });
    }

    private Subscription watch(Scene scene) {
        EventHandler<MouseEvent> pressed = this::press;
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, pressed);
        return scene.focusOwnerProperty()
                .subscribe(this::leave)
                .and(() -> scene.removeEventFilter(MouseEvent.MOUSE_PRESSED, pressed));
    }

    @Override
    protected void layoutChildren() {
        if (getChildren().isEmpty()) {
            return;
        }
        Insets free = getInsets();
        Bounds below = sceneToLocal(button.localToScene(button.getLayoutBounds()));
        double width = Math.min(card.prefWidth(-1), getWidth() - free.getLeft() - free.getRight());
        double height = Math.min(cardHeight(width), getHeight() - free.getTop() - free.getBottom());
        // Where there is too little room below, it rather covers the button than have its content scrolled.
        double top = Math.min(below.getMaxY() + free.getTop(), getHeight() - height - free.getBottom());
        double left = Math.clamp(
                below.getMinX(), free.getLeft(), Math.max(free.getLeft(), getWidth() - width - free.getRight()));
        card.resizeRelocate(snapPositionX(left), snapPositionY(top), snapSizeX(width), snapSizeY(height));
    }

    /** The height at which nothing needs scrolling; the pane's own does not depend on its width. */
    private double cardHeight(double width) {
        Insets edge = card.getInsets();
        double inner = content.prefHeight(width - edge.getLeft() - edge.getRight());
        return Math.ceil(inner) + 1 + edge.getTop() + edge.getBottom();
    }

    private void show(boolean shown) {
        if (shown) {
            getChildren().setAll(card);
            Focus.whenShown(card, () -> Focus.first(card));
        } else {
            getChildren().clear();
        }
    }

    private void escape(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            button.requestFocus();
            button.setSelected(false);
        }
    }

    private void leave(Node focused) {
        if (button.isSelected() && focused != null && focused != button && !isWithin(focused)) {
            button.setSelected(false);
        }
    }

    private void press(MouseEvent event) {
        if (button.isSelected()
                && event.getTarget() instanceof Node target
                && !isWithin(target)
                && !isWithin(target, button)) {
            button.setSelected(false);
        }
    }

    private boolean isWithin(Node node) {
        return isWithin(node, card);
    }

    private static boolean isWithin(Node node, Node whole) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == whole) {
                return true;
            }
        }
        return false;
    }
}
