package org.daybook.ui.patterns;

import javafx.scene.layout.Region;

/** A bar whose length is a share of the available width. It says nothing that the number beside it does not say. */
public final class FigureBar extends Region {
    private static final double HEIGHT = 10;

    private final Region bar = new Region();
    private final double share;

    /** @param share of the full length, from 0 to 1 */
    public FigureBar(double share) {
        this.share = Math.clamp(share, 0, 1);
        bar.getStyleClass().add("figure-bar");
        setMouseTransparent(true);
        setMinWidth(0);
        getChildren().add(bar);
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected void layoutChildren() {
        double length = share == 0 ? 0 : Math.max(2, getWidth() * share);
        bar.resizeRelocate(0, (getHeight() - HEIGHT) / 2, length, HEIGHT);
    }
}
