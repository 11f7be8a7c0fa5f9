package org.daybook.ui.redaction;

import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.geometry.Bounds;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * One box on a picture, as black as in the copy: moved by dragging or the arrow keys, resized by its corners or with
 * Shift, removed by Delete. JavaFX thread.
 */
final class CoverBoxNode extends StackPane {
    private static final double STEP = 0.005;
    private static final double CORNER = 12;
    private static final List<Pos> CORNERS = List.of(Pos.TOP_LEFT, Pos.TOP_RIGHT, Pos.BOTTOM_LEFT, Pos.BOTTOM_RIGHT);

    private final CoverBox box;
    private final RedactedCopyForm form;
    private final Messages messages;
    private final ToIntFunction<CoverBox> number;
    private final Supplier<Bounds> picture;
    private final Label label = new Label();
    private CoverBoxBounds before;
    private double grabbedX;
    private double grabbedY;
    private @Nullable Pos grabbed;

    /**
     * @param number gives the number of a box
     * @param picture gives where the picture is
     */
    CoverBoxNode(
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
        label.getStyleClass().add("cover-label");
        label.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        // All mouse events are those of the box, whose corners they are.
        label.setMouseTransparent(true);
        CORNERS.forEach(this::addHandle);
        // Last, so that in a small box the corners do not hide its number.
        getChildren().add(label);
        box.place.subscribe(_ -> place());
        addEventHandler(KeyEvent.KEY_PRESSED, this::onKey);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursor(corner(event))));
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::grab);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, this::drag);
        addEventHandler(MouseEvent.MOUSE_RELEASED, this::release);
    }

    /** Puts the node where its box is on the picture. */
    void place() {
        CoverBoxBounds at = box.place.get();
        put(this, at, picture.get());
        label.setText(String.valueOf(number.applyAsInt(box)));
        setAccessibleText(messages.get(
                "redacted.box-spoken", number.applyAsInt(box), at.left(), at.top(), at.width(), at.height()));
    }

    /** Puts a node over a part of a picture. */
    static void put(Region node, CoverBoxBounds at, Bounds picture) {
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
        CoverBoxBounds at = box.place.get();
        form.place(box, event.isShiftDown() ? at.resized(byX, byY) : at.moved(byX, byY));
    }

    private void addHandle(Pos corner) {
        Region handle = new Region();
        handle.getStyleClass().add("cover-handle");
        handle.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        handle.setMouseTransparent(true);
        handle.visibleProperty().bind(focusedProperty().or(hoverProperty()));
        setAlignment(handle, corner);
        getChildren().add(handle);
    }

    /** The corner that is pressed; null between them. The lower right one goes first where a box is small. */
    private @Nullable Pos corner(MouseEvent event) {
        boolean right = event.getX() > getWidth() - CORNER;
        boolean lower = event.getY() > getHeight() - CORNER;
        if ((!right && event.getX() > CORNER) || (!lower && event.getY() > CORNER)) {
            return null;
        }
        return lower ? (right ? Pos.BOTTOM_RIGHT : Pos.BOTTOM_LEFT) : right ? Pos.TOP_RIGHT : Pos.TOP_LEFT;
    }

    private static Cursor cursor(@Nullable Pos corner) {
        return switch (corner) {
            case TOP_LEFT -> Cursor.NW_RESIZE;
            case TOP_RIGHT -> Cursor.NE_RESIZE;
            case BOTTOM_LEFT -> Cursor.SW_RESIZE;
            case BOTTOM_RIGHT -> Cursor.SE_RESIZE;
            case null, default -> Cursor.MOVE;
        };
    }

    private void grab(MouseEvent event) {
        requestFocus();
        before = box.place.get();
        grabbed = corner(event);
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

    private CoverBoxBounds moved(MouseEvent event) {
        double byX = (event.getSceneX() - grabbedX) / Math.max(1, picture.get().getWidth());
        double byY = (event.getSceneY() - grabbedY) / Math.max(1, picture.get().getHeight());
        if (grabbed == null) {
            return before.moved(byX, byY);
        }
        double left = before.left();
        double top = before.top();
        double right = left + before.width();
        double bottom = top + before.height();
        return grabbed.getHpos() == HPos.LEFT
                ? grabbed.getVpos() == VPos.TOP
                        ? CoverBoxBounds.between(left + byX, top + byY, right, bottom)
                        : CoverBoxBounds.between(left + byX, top, right, bottom + byY)
                : grabbed.getVpos() == VPos.TOP
                        ? CoverBoxBounds.between(left, top + byY, right + byX, bottom)
                        : before.resized(byX, byY);
    }
}
