package org.daybook.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ListCell;

/**
 * A row of a list whose text wraps, as wide as the list and as high as its text then is; the toolkit's own measures its
 * graphic as if it were never wrapped. JavaFX thread.
 *
 * @param <T> what the list holds
 */
public abstract class WrappingCell<T> extends ListCell<T> {
    protected WrappingCell() {
        // As wide as the list and no wider, so that long text does not scroll.
        setPrefWidth(0);
    }

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
