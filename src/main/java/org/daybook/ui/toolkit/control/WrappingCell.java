package org.daybook.ui.toolkit.control;

import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.daybook.ui.toolkit.page.Panes;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list whose text wraps, as wide as the list and as high as its text then is; the toolkit's own measures its
 * graphic as if it were never wrapped. Its nodes are created once and filled anew while the list scrolls. JavaFX
 * thread.
 *
 * @param <T> what the list holds
 */
public abstract class WrappingCell<T> extends ListCell<T> {
    protected WrappingCell() {
        // As wide as the list and no wider, so that long text does not scroll.
        setPrefWidth(0);
    }

    /** Has a click on the row open what it shows; a row that shows nothing ignores it. */
    protected final void openOnClick(Consumer<? super T> open) {
        setOnMouseClicked(event -> {
            T item = getItem();
            if (event.getButton() == MouseButton.PRIMARY && item != null && !isEmpty()) {
                open.accept(item);
            }
        });
    }

    /** The row of what opens something: its content, and the chevron that says so at its end. */
    protected static HBox opening(Node content, Node chevron) {
        HBox row = Panes.row("row-opens", content, chevron);
        HBox.setHgrow(content, Priority.ALWAYS);
        return row;
    }

    @Override
    protected final void updateItem(@Nullable T item, boolean empty) {
        super.updateItem(item, empty);
        setText(null);
        if (item == null || empty) {
            clear();
            setGraphic(null);
            setAccessibleText("");
        } else {
            fill(item);
        }
    }

    /** Fills the nodes with an item, makes them the graphic, and says what a screen reader says. */
    protected abstract void fill(T item);

    /** Releases what the nodes hold of an item, where that is more than text; the row shows nothing from now on. */
    protected void clear() {}

    @Override
    protected double computePrefHeight(double width) {
        Node shown = getGraphic();
        double whole = width > 0 ? width : getWidth();
        if (shown == null || whole <= 0) {
            return super.computePrefHeight(width);
        }
        double inner = whole - snappedLeftInset() - snappedRightInset();
        return snappedTopInset() + snapSizeY(shown.prefHeight(inner)) + snappedBottomInset();
    }
}
