package org.daybook.ui.redaction;

import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.daybook.text.Messages;

/**
 * One box on a picture: moved by dragging or the arrow keys, resized by its lower right corner or with Shift, removed
 * by Delete. JavaFX thread.
 */
final class BoxNode extends StackPane {
    private static final double STEP = 0.005;
    private static final double CORNER = 12;

    private final CoverBox box;
    private final RedactedCopyForm form;
    private final Messages messages;
    private final ToIntFunction<CoverBox> number;
    private final Supplier<Bounds> picture;
    private final Label label = new Label();
    private BoxPlace before;
    private double grabbedX;
    private double grabbedY;
    private boolean resizing;

    /**
     * @param number gives the number of a box
     * @param picture gives where the picture is
     */
    BoxNode(
            CoverBox box,
            RedactedCopyForm form,
            Messages messages,
            ToIntFunction<CoverBox> number,
            Supplier<Bounds> picture) {
        this.box = box;
        this.form = form;
        this.messages = messages;
        this.number = number;
        this.picture = picture;
        this.before = box.place.get();
        setManaged(false);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleHelp(messages.get("redacted.box-keys"));
        getStyleClass().add("cover-box");
        getChildren().add(label);
        box.place.subscribe(_ -> place());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(isCorner(event) ? Cursor.SE_RESIZE : Cursor.MOVE));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** Puts the node where its box is on the picture. */
    void place() {
        BoxPlace at = box.place.get();
        put(this, at, picture.get());
        label.setText(String.valueOf(number.applyAsInt(box)));
        setAccessibleText(messages.get(
                "redacted.box-spoken", number.applyAsInt(box), at.left(), at.top(), at.width(), at.height()));
    }

    /** Puts a node over a part of a picture. */
    static void put(Region node, BoxPlace at, Bounds picture) {
        node.resizeRelocate(
                picture.getMinX() + at.left() * picture.getWidth(),
                picture.getMinY() + at.top() * picture.getHeight(),
                at.width() * picture.getWidth(),
                at.height() * picture.getHeight());
    }

    private void onKey(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> step(event, -STEP, 0);
            case RIGHT -> step(event, STEP, 0);
            case UP -> step(event, 0, -STEP);
            case DOWN -> step(event, 0, STEP);
            case DELETE, BACK_SPACE -> form.remove(box);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void step(KeyEvent event, double byX, double byY) {
        BoxPlace at = box.place.get();
        form.place(box, event.isShiftDown() ? at.resized(byX, byY) : at.moved(byX, byY));
    }

    private boolean isCorner(MouseEvent event) {
        return event.getX() > getWidth() - CORNER && event.getY() > getHeight() - CORNER;
    }

    private void grab(MouseEvent event) {
        requestFocus();
        before = box.place.get();
        resizing = isCorner(event);
        grabbedX = event.getSceneX();
        grabbedY = event.getSceneY();
        event.consume();
    }

    private void drag(MouseEvent event) {
        put(this, moved(event), picture.get());
        event.consume();
    }

    private void release(MouseEvent event) {
        form.place(box, moved(event));
        place();
        event.consume();
    }

    private BoxPlace moved(MouseEvent event) {
        double byX = (event.getSceneX() - grabbedX) / Math.max(1, picture.get().getWidth());
        double byY = (event.getSceneY() - grabbedY) / Math.max(1, picture.get().getHeight());
        return resizing ? before.resized(byX, byY) : before.moved(byX, byY);
    }
}
