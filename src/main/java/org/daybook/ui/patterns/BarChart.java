package org.daybook.ui.patterns;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.daybook.ui.patterns.BarRowChart.BarRow;
import org.daybook.ui.toolkit.control.HeightForWidthPane;
import org.daybook.ui.toolkit.label.TextLabels;

/**
 * Bars below each other, each with its number at its end, over a line that says what a full bar is. Numbers that one
 * reads at a glance have no bars. JavaFX thread.
 */
final class BarChart extends HeightForWidthPane {
    /** Below this, a number says as much as its bar would. */
    static final double FEWEST_WITH_BARS = 5;

    /** With less room than this, in letters, the words are above their bars. */
    private static final double NARROW = 32;

    /** So that bars of short words begin at one edge in charts below each other. */
    private static final double SHORTEST_WORDS = 7;

    private static final double WIDEST_WORDS = 0.45;
    private static final double WIDEST_WORDS_OF_LIST = 0.75;
    private static final double WIDEST_NUMBERS = 0.6;
    private static final double BETWEEN = 0.75;
    private static final double BETWEEN_ROWS = 0.5;
    private static final double THICK = 1;

    private final List<ChartRow> rows = new ArrayList<>();
    private final Label none = TextLabels.quiet("0");
    private final Label full;
    private final Region line = new Region();
    private final double most;
    private final boolean isDrawn;

    private record ChartRow(
            Label words, Region bar, Region outline, double size, double outlined, Node number, List<Node> below) {}

    /**
     * @param most what a full bar is
     * @param scale the same in words
     * @param isCompared whether the numbers are of one kind, so that their bars can be compared
     */
    BarChart(double most, String scale, boolean isCompared) {
        this.most = Math.max(1, most);
        this.full = TextLabels.quiet(scale);
        this.isDrawn = isCompared && most >= FEWEST_WITH_BARS;
        line.getStyleClass().add("bar-scale");
        line.setMouseTransparent(true);
        if (isDrawn) {
            getChildren().addAll(line, none, full);
        }
    }

    /** Adds a row at the end and returns what stands at the end of its bar. */
    Node add(BarRow bar) {
        ChartRow row = new ChartRow(
                TextLabels.paragraph(bar.words()),
                new Region(),
                new Region(),
                bar.size(),
                bar.outlined(),
                bar.number().get(),
                bar.below().stream().map(Supplier::get).toList());
        row.bar().getStyleClass().add("figure-bar");
        row.bar().setVisible(isDrawn && row.size() > row.outlined());
        row.outline().getStyleClass().add("figure-bar-outline");
        row.outline().setVisible(isDrawn && row.outlined() > 0);
        rows.add(row);
        for (Region drawn : List.of(row.bar(), row.outline())) {
            drawn.setMouseTransparent(true);
        }
        getChildren().addAll(row.words(), row.bar(), row.outline(), row.number());
        getChildren().addAll(row.below());
        return row.number();
    }

    @Override
    protected double computePrefHeight(double width) {
        return layOut(width < 0 ? getWidth() : width, false);
    }

    @Override
    protected void layoutChildren() {
        layOut(getWidth(), true);
    }

    /** Returns the height, and moves everything to its place if {@code isPlaced}. */
    private double layOut(double width, boolean isPlaced) {
        double em = em();
        boolean isNarrow = width < NARROW * em;
        double words = isNarrow
                ? width
                : Math.min(
                        width * (isDrawn ? WIDEST_WORDS : WIDEST_WORDS_OF_LIST),
                        Math.max(SHORTEST_WORDS * em, widest(rows.stream().map(ChartRow::words))));
        double left = isNarrow ? 0 : Math.ceil(words) + BETWEEN * em;
        double room = Math.max(1, width - left);
        double numbers = Math.min(
                isDrawn ? room * WIDEST_NUMBERS : room, widest(rows.stream().map(ChartRow::number)));
        double longest = Math.max(1, room - numbers - BETWEEN * em);
        double y = 0;
        for (ChartRow row : rows) {
            double wordsHigh = row.words().prefHeight(words);
            double numberHigh = row.number().prefHeight(numbers);
            double high = Math.max(isNarrow ? 0 : wordsHigh, Math.max(numberHigh, THICK * em));
            double top = isNarrow ? y + wordsHigh : y;
            if (isPlaced) {
                double bar = isDrawn && row.size() > 0 ? Math.max(2, longest * Math.min(1, row.size() / most)) : 0;
                double number = left + (bar == 0 ? 0 : Math.round(bar) + BETWEEN * em);
                row.words().resizeRelocate(0, isNarrow ? y : top + (high - wordsHigh) / 2, words, wordsHigh);
                double filled = row.size() > 0 ? Math.round(bar * (1 - row.outlined() / row.size())) : 0;
                row.bar().resizeRelocate(left, top + (high - THICK * em) / 2, filled, THICK * em);
                row.outline()
                        .resizeRelocate(
                                left + filled, top + (high - THICK * em) / 2, Math.round(bar) - filled, THICK * em);
                row.number()
                        .resizeRelocate(
                                number,
                                top + (high - numberHigh) / 2,
                                Math.min(numbers, Math.ceil(row.number().prefWidth(-1))),
                                numberHigh);
            }
            y = top + high;
            for (Node below : row.below()) {
                double belowHigh = below.prefHeight(room);
                if (isPlaced) {
                    below.resizeRelocate(left, y, room, belowHigh);
                }
                y += belowHigh;
            }
            y += (row.below().isEmpty() ? 1 : 2) * BETWEEN_ROWS * em;
        }
        return isDrawn ? scale(left, longest, y, isPlaced) : y;
    }

    private double scale(double left, double longest, double y, boolean isPlaced) {
        double high = none.prefHeight(-1);
        if (isPlaced) {
            double words = full.prefWidth(-1);
            line.resizeRelocate(left, y, longest, 1);
            none.resizeRelocate(left, y + 2, none.prefWidth(-1), high);
            full.resizeRelocate(Math.max(left + 2 * em(), left + longest - words), y + 2, words, high);
        }
        return y + 2 + high;
    }

    private static double widest(Stream<? extends Node> nodes) {
        return Math.ceil(nodes.mapToDouble(node -> node.prefWidth(-1)).max().orElse(0));
    }

    private double em() {
        return none.getFont().getSize();
    }
}
