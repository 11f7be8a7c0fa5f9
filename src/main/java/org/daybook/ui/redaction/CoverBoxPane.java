package org.daybook.ui.redaction;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import javafx.collections.ListChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.scene.Cursor;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import org.daybook.text.Messages;
import org.daybook.ui.common.Focus;
import org.daybook.ui.control.PicturePane;

/** A picture with the boxes that cover parts of it. Dragging on it draws a box. JavaFX thread. */
final class CoverBoxPane extends StackPane {
    private final RedactedCopyForm form;
    private final Messages messages;
    private final PicturePane picture;
    private final Pane above = new Pane();
    private final Region drawn = new Region();
    private final Map<CoverBox, BoxNode> nodes = new HashMap<>();
    private int page;
    private double beganX;
    private double beganY;
    private boolean drawing;

    CoverBoxPane(RedactedCopyForm form, Messages messages, PicturePane picture) {
        this.form = form;
        this.messages = messages;
        this.picture = picture;
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
        picture.shownProperty().subscribe(_ -> place());
        form.boxes().addListener((ListChangeListener<CoverBox>) _ -> refresh());
        above.addEventHandler(MouseEvent.MOUSE_PRESSED, this::begin);
        above.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::draw);
        above.addEventHandler(MouseEvent.MOUSE_RELEASED, this::end);
        above.addEventHandler(ScrollEvent.SCROLL, event -> {
            picture.fireEvent(event.copyFor(picture, picture));
            event.consume();
        });
    }

    /** Shows the boxes of a page; 0 for a picture. */
    void turnTo(int now) {
        page = now;
        refresh();
    }

    /** Puts the focus on a box. */
    void show(CoverBox box) {
        BoxNode node = nodes.get(box);
        if (node != null) {
            node.requestFocus();
            Focus.reveal(node);
        }
    }

    private void refresh() {
        List<CoverBox> now = form.on(page);
        nodes.keySet().retainAll(now);
        ToIntFunction<CoverBox> number = box -> form.boxes().indexOf(box) + 1;
        now.forEach(box -> nodes.computeIfAbsent(box, _ -> new BoxNode(box, form, messages, number, this::shown)));
        above.getChildren().setAll(now.stream().map(nodes::get).toList());
        above.getChildren().add(drawn);
        drawn.setVisible(false);
        place();
    }

    private Bounds shown() {
        return picture.shownProperty().get();
    }

    private void place() {
        nodes.values().forEach(BoxNode::place);
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
            BoxNode.put(drawn, between(event), shown());
            drawn.setVisible(true);
            event.consume();
        }
    }

    private void end(MouseEvent event) {
        if (drawing) {
            drawing = false;
            if (drawn.isVisible()) {
                drawn.setVisible(false);
                show(form.add(page, between(event)));
            }
            event.consume();
        }
    }

    private BoxPlace between(MouseEvent event) {
        return BoxPlace.between(acrossX(beganX), acrossY(beganY), acrossX(event.getX()), acrossY(event.getY()));
    }

    private double acrossX(double x) {
        return (x - shown().getMinX()) / Math.max(1, shown().getWidth());
    }

    private double acrossY(double y) {
        return (y - shown().getMinY()) / Math.max(1, shown().getHeight());
    }
}
