package org.daybook.ui.toolkit.page;

import java.util.List;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.Buttons;
import org.daybook.ui.toolkit.label.TextLabels;
import org.jspecify.annotations.Nullable;

/**
 * A page of the notebook: one column of readable width in the middle, which scrolls when it is higher than the window.
 */
public final class Page extends PlainScrollPane {
    /** Set on the frame of a window of few lines, as with large text: margins are narrow there, and pages scroll whole. */
    public static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    private static final double TURN = 0.9;

    private final VBox column = new VBox();
    private @Nullable Node last;

    public Page(String title, Node... parts) {
        column.getStyleClass().add("column");
        column.getChildren().add(TextLabels.title(title));
        column.getChildren().addAll(parts);
        Region measure = measure(column);
        // No higher than its words, where the page stands in the middle of the window.
        measure.setMaxHeight(USE_PREF_SIZE);
        Region middle = middleOf(measure);
        // Not bound: the toolkit sets new bounds in every layout, and a binding would ask for the next each time.
        viewportBoundsProperty().subscribe(seen -> middle.setMinHeight(Math.floor(seen.getHeight())));
        setContent(middle);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
        getStyleClass().addAll("page", "plain-scroll");
        addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
        addEventFilter(KeyEvent.KEY_PRESSED, press -> {
            if (press.getCode() == KeyCode.TAB) {
                // The focus is elsewhere only after that.
                Platform.runLater(this::revealName);
            }
        });
    }

    /** Adds the way back above the title. */
    public Page withBack(String words, Runnable action) {
        column.getChildren().addFirst(Buttons.back(words, action));
        return this;
    }

    /** Gives it the width of a list, for parts that stand side by side. */
    public Page wide() {
        column.getStyleClass().add("wide");
        return this;
    }

    /** Gives it the width of a list while it shows parts side by side, and that of a column otherwise. */
    public void wide(boolean isWide) {
        column.getStyleClass().remove("wide");
        if (isWide) {
            wide();
        }
    }

    /** Puts a column where those of all pages are, whatever their width. */
    public static Node middle(Node column) {
        return middleOf(measure(column));
    }

    private static Region middleOf(Region measure) {
        StackPane middle = new Middle(measure);
        middle.getStyleClass().add("page-middle");
        return middle;
    }

    /**
     * Puts its content in the middle of the page, whether or not a scroll bar takes room beside it. It is placed once:
     * a place that is corrected afterwards asks for the next layout, and that for another, without end.
     */
    private static final class Middle extends StackPane {
        private final Region content;

        Middle(Region content) {
            super(content);
            this.content = content;
        }

        @Override
        protected void layoutChildren() {
            Insets around = getInsets();
            double width = getWidth() - around.getLeft() - around.getRight();
            double height = getHeight() - around.getTop() - around.getBottom();
            layoutInArea(
                    content,
                    around.getLeft(),
                    around.getTop(),
                    width + widthOfBar(width),
                    height,
                    0,
                    getAlignment().getHpos(),
                    getAlignment().getVpos());
        }

        /** No more than would push the content out of the page. */
        private double widthOfBar(double width) {
            Parent pane = getParent();
            while (pane != null && !(pane instanceof ScrollPane)) {
                pane = pane.getParent();
            }
            if (pane == null || getAlignment().getHpos() != HPos.CENTER) {
                return 0;
            }
            double spare = width - Math.min(width, content.maxWidth(-1));
            return Math.clamp(((ScrollPane) pane).getWidth() - getWidth(), 0, Math.max(0, spare));
        }
    }

    /** A page that is mostly a list, below {@code head}. */
    public static Node ofList(Region head, ListView<?> list) {
        return listMiddle(new ListPage(head, list, null));
    }

    /** A page that is mostly a list, between {@code head} and actions that stay in view. */
    public static Node ofList(Region head, ListView<?> list, Region foot) {
        return listMiddle(new ListPage(head, list, foot));
    }

    private static Node listMiddle(ListPage list) {
        StackPane middle = new StackPane(list);
        middle.getStyleClass().add("timeline-middle");
        return middle;
    }

    /** As wide as the widest column, with one that may be narrower at the side where reading begins. */
    private static Region measure(Node column) {
        StackPane measure = new StackPane(column);
        measure.getStyleClass().add("measure");
        return measure;
    }

    /** Scrolls by a little less than the visible height, wherever the focus is; a field that uses the key keeps it. */
    private void turn(KeyEvent press) {
        int way = press.getCode() == KeyCode.PAGE_DOWN ? 1 : press.getCode() == KeyCode.PAGE_UP ? -1 : 0;
        double below =
                getContent().getLayoutBounds().getHeight() - getViewportBounds().getHeight();
        if (way != 0 && below > 0) {
            double step = getViewportBounds().getHeight() * TURN / below;
            setVvalue(Math.clamp(getVvalue() + way * step, getVmin(), getVmax()));
            press.consume();
        }
    }

    private void revealName() {
        if (getScene() != null && getScene().getFocusOwner() != null && Focus.isIn(this)) {
            Focus.revealName(getScene().getFocusOwner());
        }
    }

    /**
     * Shows the page in {@code frame} above a bar with its actions, which stays in view while the page scrolls. In a
     * window of few lines they end the page instead, and take no room from it.
     */
    public void showIn(BorderPane frame, Node... actions) {
        VBox end = Panes.column("action-column", actions);
        for (Node action : actions) {
            // A problem is said there, which may be below what is seen.
            action.visibleProperty().subscribe((_, shown) -> {
                if (shown && end.equals(last)) {
                    Focus.whenShown(action, () -> Focus.reveal(action));
                }
            });
        }
        StackPane bar = new StackPane();
        bar.getStyleClass().add("action-bar");
        frame.setCenter(this);
        Runnable put = () -> putActions(end, bar, frame);
        put.run();
        sceneProperty().subscribe(_ -> put.run());
        // Not while they are being laid out.
        heightProperty().subscribe(_ -> Platform.runLater(put));
    }

    private void putActions(Node end, StackPane bar, BorderPane frame) {
        boolean low = isLow(frame);
        if (!equals(frame.getCenter()) || (end.getParent() != null && low == end.equals(last))) {
            return;
        }
        Node focused = Focus.isIn(end) ? end.getScene().getFocusOwner() : null;
        column.getChildren().remove(end);
        bar.getChildren().clear();
        last = low ? end : null;
        if (low) {
            column.getChildren().add(end);
            frame.setBottom(null);
        } else {
            bar.getChildren().setAll(measure(end));
            frame.setBottom(bar);
        }
        if (focused != null) {
            focused.requestFocus();
        }
    }

    /** Whether {@code node} is in a window of few lines. */
    static boolean isLow(Node node) {
        Node at = node;
        while (at != null && !at.getPseudoClassStates().contains(LOW)) {
            at = at.getParent();
        }
        return at != null;
    }

    /**
     * Puts the initial focus on the title, for a page that appears by itself after long work: an Enter meant for the
     * previous page does nothing.
     */
    public Page beginAtTitle() {
        column.getChildren().getFirst().setFocusTraversable(true);
        return this;
    }

    /**
     * Replaces everything on the page, the title too. If what had the focus is gone, the page takes it as if it had
     * just been opened: otherwise Tab would do nothing until the next pulse, and then go on elsewhere in the window.
     */
    public void setParts(List<? extends Node> parts) {
        boolean focused = Focus.isIn(column);
        column.getChildren().setAll(parts);
        if (last != null) {
            column.getChildren().add(last);
        }
        if (focused && !Focus.isIn(column)) {
            Focus.first(column);
        }
    }

    /** Adds parts below the others. */
    public void add(Node... parts) {
        int end = column.getChildren().size() - (last == null ? 0 : 1);
        column.getChildren().addAll(end, List.of(parts));
    }
}
