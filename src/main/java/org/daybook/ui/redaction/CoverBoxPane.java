package org.daybook.ui.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import javafx.beans.value.ObservableValue;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.daybook.text.Messages;
import org.daybook.ui.toolkit.page.Focus;
import org.jspecify.annotations.Nullable;

/** A picture with the boxes that cover parts of it. Dragging on it draws a box. JavaFX thread. */
final class CoverBoxPane extends StackPane {
    private final RedactedCopyForm form;
    private final Messages messages;
    private final ObservableValue<Bounds> shown;
    private final Function<CoverBoxBounds, CoverBox> adding;
    private final Pane above = new Pane();
    private final Region drawn = new Region();
    private final Map<CoverBox, CoverBoxNode> nodes = new HashMap<>();
    private Supplier<List<CoverBox>> seen = List::of;
    private List<CoverBox> now = List.of();
    private @Nullable CoverBox wanted;
    private double beganX;
    private double beganY;
    private boolean drawing;

    /**
     * @param picture what the boxes lie on
     * @param shown where the picture itself is in that
     * @param adding adds a box that was drawn
     */
    CoverBoxPane(
            RedactedCopyForm form,
            Messages messages,
            Node picture,
            ObservableValue<Bounds> shown,
            Function<CoverBoxBounds, CoverBox> adding) {
        this.form = form;
        this.messages = messages;
        this.shown = shown;
        this.adding = adding;
        // A picture is never mirrored, so neither is what lies on it.
        setNodeOrientation(NodeOrientation.LEFT_TO_RIGHT);
        Rectangle edges = new Rectangle();
        edges.widthProperty().bind(above.widthProperty());
        edges.heightProperty().bind(above.heightProperty());
        above.setClip(edges);
        above.setCursor(Cursor.CROSSHAIR);
        drawn.setManaged(false);
        drawn.setMouseTransparent(true);
        drawn.getStyleClass().add("cover-box");
        getChildren().addAll(picture, above);
        shown.subscribe(_ -> place());
        form.boxes.addListener((ListChangeListener<CoverBox>) _ -> refresh());
        above.addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        above.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        above.addEventHandler(MouseEvent.MOUSE_RELEASED, this::end);
        above.addEventHandler(ScrollEvent.SCROLL, event -> {
            picture.fireEvent(event.copyFor(picture, picture));
            event.consume();
        });
    }

    void show(Supplier<List<CoverBox>> now) {
        seen = now;
        refresh();
    }

    /** Puts the focus on a box, as soon as it is seen. */
    void show(CoverBox box) {
        wanted = box;
        refresh();
    }

    /** Shows the boxes that are to be seen now. */
    void refresh() {
        List<CoverBox> boxes = seen.get();
        if (!boxes.equals(now)) {
            now = boxes;
            nodes.keySet().retainAll(now);
            ToIntFunction<CoverBox> number = box -> form.boxes.indexOf(box) + 1;
            now.forEach(
                    box -> nodes.computeIfAbsent(box, _ -> new CoverBoxNode(box, form, messages, number, this::shown)));
            above.getChildren().setAll(now.stream().map(nodes::get).toList());
            above.getChildren().add(drawn);
            drawn.setVisible(false);
        }
        place();
        CoverBoxNode node = wanted == null ? null : nodes.get(wanted);
        if (node != null) {
            wanted = null;
            node.requestFocus();
            Focus.reveal(node);
        }
    }

    private Bounds shown() {
        return shown.getValue();
    }

    private void place() {
        nodes.values().forEach(CoverBoxNode::place);
    }

    private void begin(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY && shown().contains(event.getX(), event.getY())) {
            drawing = true;
            beganX = event.getX();
            beganY = event.getY();
            event.consume();
        }
    }

    private void draw(MouseEvent event) {
        if (drawing) {
            CoverBoxNode.put(drawn, between(event), shown());
            drawn.setVisible(true);
            event.consume();
        }
    }

    private void end(MouseEvent event) {
        if (drawing) {
            drawing = false;
            if (drawn.isVisible()) {
                drawn.setVisible(false);
                show(adding.apply(between(event)));
            }
            event.consume();
        }
    }

    private CoverBoxBounds between(MouseEvent event) {
        return CoverBoxBounds.between(acrossX(beganX), acrossY(beganY), acrossX(event.getX()), acrossY(event.getY()));
    }

    private double acrossX(double x) {
        return (x - shown().getMinX()) / Math.max(1, shown().getWidth());
    }

    private double acrossY(double y) {
        return (y - shown().getMinY()) / Math.max(1, shown().getHeight());
    }
}
