package org.daybook.ui.toolkit.page;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A page that is mostly a list, below what is said about it and, where there is any, above a row of actions that stays
 * in view. In a window of few lines, or where the head is high, the head scrolls away before the list does, both by
 * one scroll bar: the list then has the height of the page, and still only creates the rows that are seen. JavaFX
 * thread.
 */
public final class ListPage extends VBox {
    private static final PseudoClass TOGETHER = PseudoClass.getPseudoClass("together");

    /** Of the height of the page: what the head and the foot may take before the head scrolls, and the foot then. */
    private static final double SHARE = 0.5;

    /** The first row that opens something, below a heading: from there the head is seen again. */
    private static final int FIRST = 1;

    /** Of the height of the list: how far a key turns the page. */
    private static final double TURN = 0.9;

    private final Region head;
    private final ListView<?> list;
    private final @Nullable Region foot;
    private final ScrollBar bar = new ScrollBar();
    private final Rectangle inSight = new Rectangle();
    private @Nullable ScrollBar own;
    private Subscription watching = Subscription.EMPTY;

    /** How much of the head is above the page, in pixels. */
    private double gone;

    private boolean together;
    private boolean moving;

    /**
     * @param head what is above the list
     * @param foot what is below it; null for nothing
     */
    ListPage(Region head, ListView<?> list, @Nullable Region foot) {
        this.head = head;
        this.list = list;
        this.foot = foot;
        getStyleClass().add("timeline-column");
        getChildren().addAll(head, list);
        if (foot != null) {
            foot.setMinHeight(USE_PREF_SIZE);
            getChildren().add(foot);
        }
        getChildren().add(bar);
        head.setMinHeight(USE_PREF_SIZE);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        bar.setOrientation(Orientation.VERTICAL);
        bar.setManaged(false);
        bar.setVisible(false);
        bar.valueProperty().subscribe(value -> {
            if (!moving) {
                scrollTo(value.doubleValue());
            }
        });
        addEventFilter(ScrollEvent.SCROLL, this::onWheel);
        head.addEventHandler(KeyEvent.KEY_PRESSED, this::turn);
        list.itemsProperty().subscribe(_ -> move(0));
        list.getFocusModel().focusedIndexProperty().subscribe(_ -> Platform.runLater(this::revealRow));
        // The scene outlives the page: what it held on to would stay in memory after hiding.
        sceneProperty().subscribe(scene -> {
            watching.unsubscribe();
            watching = scene == null
                    ? Subscription.EMPTY
                    : scene.focusOwnerProperty().subscribe(this::reveal);
        });
    }

    /** Moves the head until {@code node}, which is on this page, is wholly in sight. */
    void reveal(@Nullable Node node) {
        if (!together || node == null || !isOn(node)) {
            return;
        }
        if (node.equals(list)) {
            revealRow();
            return;
        }
        Bounds at = sceneToLocal(node.localToScene(node.getLayoutBounds()));
        if (at.getMinY() < 0) {
            move(gone + at.getMinY());
        } else if (at.getMaxY() > room()) {
            move(gone + Math.min(at.getMaxY() - room(), at.getMinY()));
        }
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        findOwnBar();
        double footHeight = foot == null || !foot.isManaged() ? 0 : foot.prefHeight(getWidth());
        boolean high = head.prefHeight(getWidth()) + footHeight > getHeight() * SHARE;
        if (together != (high || Page.isLow(this))) {
            together = !together;
            pseudoClassStateChanged(TOGETHER, together);
            gone = 0;
        }
        if (!together) {
            list.setClip(null);
            bar.setVisible(false);
            super.layoutChildren();
            return;
        }
        double breadth = snapSizeX(bar.prefWidth(-1));
        head.resize(getWidth(), snapSizeY(head.prefHeight(getWidth())));
        double below = snapSizeY(Math.min(footHeight, getHeight() * SHARE));
        if (foot != null) {
            foot.resizeRelocate(0, getHeight() - below, getWidth(), below);
        }
        list.resize(getWidth() - breadth, room());
        bar.resizeRelocate(getWidth() - breadth, 0, breadth, room());
        place();
    }

    private boolean isOn(Node node) {
        Node at = node;
        while (at != null && !at.equals(head) && !at.equals(list)) {
            at = at.getParent();
        }
        return at != null;
    }

    /** The height of what scrolls. */
    private double room() {
        return foot == null || foot.getHeight() == 0 ? getHeight() : foot.getLayoutY() - getSpacing();
    }

    private double headHeight() {
        return head.getHeight() + getSpacing();
    }

    /** The bar of the list, which is there only once the list was shown. */
    private void findOwnBar() {
        if (own != null) {
            return;
        }
        own = list.lookupAll(".scroll-bar").stream()
                .filter(ScrollBar.class::isInstance)
                .map(ScrollBar.class::cast)
                .filter(one -> one.getOrientation() == Orientation.VERTICAL)
                .findFirst()
                .orElse(null);
        if (own != null) {
            own.valueProperty().subscribe(_ -> listMoved());
            own.visibleAmountProperty().subscribe(_ -> requestLayout());
            own.visibleProperty().subscribe(_ -> requestLayout());
        }
    }

    /** How high all rows are together; the list knows it by those it has shown. */
    private double listHeight() {
        if (own != null && own.isVisible() && own.getVisibleAmount() > 0) {
            return list.getHeight() / own.getVisibleAmount() * (own.getMax() - own.getMin());
        }
        double rows = rows().map(ListCell::getBoundsInParent)
                .mapToDouble(Bounds::getMaxY)
                .max()
                .orElse(0);
        double none = list.getPlaceholder() instanceof Region said && rows == 0 ? said.prefHeight(list.getWidth()) : 0;
        return rows + 3 * none + list.getInsets().getTop();
    }

    private Stream<ListCell<?>> rows() {
        return list.lookupAll(".list-cell").stream()
                .filter(ListCell.class::isInstance)
                .<ListCell<?>>map(cell -> (ListCell<?>) cell)
                .filter(cell -> cell.isVisible() && !cell.isEmpty());
    }

    private double maxHeadScroll() {
        return Math.clamp(headHeight() + listHeight() - room(), 0, headHeight());
    }

    /** How many pixels of the rows are above the list. */
    private double listOffset() {
        return own == null || !own.isVisible() ? 0 : own.getValue() * Math.max(0, listHeight() - list.getHeight());
    }

    private void onWheel(ScrollEvent wheel) {
        double down = -wheel.getDeltaY();
        boolean headFirst = down > 0 ? gone < maxHeadScroll() : gone > 0 && listOffset() == 0;
        if (together && headFirst) {
            wheel.consume();
            move(gone + down);
        }
    }

    private void turn(KeyEvent press) {
        int way = press.getCode() == KeyCode.PAGE_DOWN ? 1 : press.getCode() == KeyCode.PAGE_UP ? -1 : 0;
        if (together && way != 0) {
            press.consume();
            scrollTo(gone + listOffset() + way * room() * TURN);
        }
    }

    private void scrollTo(double offset) {
        moving = true;
        double head = maxHeadScroll();
        if (own != null && own.isVisible()) {
            double beyond = listHeight() - list.getHeight();
            own.setValue(beyond <= 0 ? 0 : Math.clamp((offset - headHeight()) / beyond, 0, 1));
        }
        gone = Math.clamp(offset, 0, head);
        moving = false;
        place();
    }

    /** A list that is scrolled needs no head, unless something is being done there. */
    private void listMoved() {
        if (together && !moving && own != null && own.getValue() > 0 && !Focus.isIn(head)) {
            gone = maxHeadScroll();
        }
        if (together) {
            place();
        }
    }

    private void move(double to) {
        gone = Math.clamp(to, 0, maxHeadScroll());
        place();
    }

    private void revealRow() {
        if (!together || !list.isFocused()) {
            return;
        }
        int row = list.getFocusModel().getFocusedIndex();
        if (row <= FIRST && listOffset() == 0) {
            move(0);
        }
        Optional<ListCell<?>> cell = rows().filter(one -> one.getIndex() == row).findFirst();
        cell.ifPresent(this::reveal);
    }

    private void place() {
        gone = Math.clamp(gone, 0, maxHeadScroll());
        head.relocate(0, -gone);
        double top = snapPositionY(headHeight() - gone);
        list.relocate(0, top);
        inSight.setWidth(list.getWidth());
        inSight.setHeight(Math.max(0, room() - top));
        list.setClip(inSight);
        double range = headHeight() + listHeight() - room();
        moving = true;
        bar.setVisible(range > 1);
        bar.setMax(Math.max(1, range));
        bar.setVisibleAmount(room() / (range + room()) * bar.getMax());
        bar.setUnitIncrement(room() / 10);
        bar.setBlockIncrement(room() * TURN);
        bar.setValue(Math.clamp(gone + listOffset(), 0, bar.getMax()));
        moving = false;
    }
}
