package org.daybook.ui.toolkit.control;

import javafx.geometry.Orientation;
import javafx.scene.layout.Pane;

/**
 * A pane whose height follows from its width, since what is in it wraps or moves below. It can become as narrow as it
 * has to, but never lower than it has to be. JavaFX thread.
 */
public abstract class HeightForWidthPane extends Pane {
    @Override
    public final Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected final double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected final double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected abstract double computePrefHeight(double width);
}
