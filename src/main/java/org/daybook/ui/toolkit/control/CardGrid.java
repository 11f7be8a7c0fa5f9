package org.daybook.ui.toolkit.control;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.text.Text;

/**
 * Cards in rows of two, as wide as each other and as high as the higher of their row; where there is no room for two,
 * one below the other. JavaFX thread.
 */
public final class CardGrid extends HeightForWidthPane {
    /** In the size of the text: from how wide on two are side by side, and what is between them. */
    private static final double BESIDE = 40;

    private static final double GAP = 1;

    private final List<Node> cards;

    /** Always in the window, so that it has the size of the text. */
    private final Text probe = new Text();

    /** @param cards in reading order */
    public CardGrid(List<? extends Node> cards) {
        this.cards = List.copyOf(cards);
        probe.setManaged(false);
        probe.fontProperty().subscribe((_, _) -> requestLayout());
        getChildren().addAll(cards);
        getChildren().add(probe);
    }

    @Override
    protected double computePrefWidth(double height) {
        return cards.stream().mapToDouble(card -> card.prefWidth(-1)).max().orElse(0);
    }

    @Override
    protected double computePrefHeight(double width) {
        double total = 0;
        for (int at = 0; at < cards.size(); at += perRow(width)) {
            total += rowHeight(at, width) + (at == 0 ? 0 : gap());
        }
        return total;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double top = 0;
        for (int at = 0; at < cards.size(); at += perRow(width)) {
            double high = rowHeight(at, width);
            double left = 0;
            for (Node card : row(at, width)) {
                card.resizeRelocate(left, top, cardWidth(width), high);
                left += cardWidth(width) + gap();
            }
            top += high + gap();
        }
    }

    private double rowHeight(int at, double width) {
        double one = cardWidth(width);
        return row(at, width).stream()
                .mapToDouble(card -> snapSizeY(card.prefHeight(one)))
                .max()
                .orElse(0);
    }

    private List<Node> row(int at, double width) {
        return cards.subList(at, Math.min(cards.size(), at + perRow(width)));
    }

    private int perRow(double width) {
        return width < 0 || width >= BESIDE * probe.getFont().getSize() ? 2 : 1;
    }

    private double cardWidth(double width) {
        if (width < 0) {
            return -1;
        }
        return perRow(width) == 1 ? width : Math.floor((width - gap()) / 2);
    }

    private double gap() {
        return snapSizeX(GAP * probe.getFont().getSize());
    }
}
