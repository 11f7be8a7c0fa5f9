package org.daybook.ui.toolkit.control;

import javafx.scene.Node;
import javafx.scene.layout.FlowPane;

/** A row as wide as all its parts together if there is room; otherwise they are below each other. */
public final class WrappingRow extends FlowPane {
    public WrappingRow(Node... parts) {
        super(parts);
        setMinWidth(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < 0 ? computePrefWidth(-1) : width);
    }

    @Override
    protected double computePrefWidth(double height) {
        double parts = getChildren().stream()
                .mapToDouble(part -> snapSizeX(part.prefWidth(-1)))
                .sum();
        return snappedLeftInset()
                + parts
                + snapSpaceX(getHgap()) * Math.max(0, getChildren().size() - 1)
                + snappedRightInset();
    }
}
