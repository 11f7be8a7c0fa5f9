package org.daybook.ui.toolkit.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/**
 * Parts of a page in two columns where there is room for both, otherwise one below the other in reading order. What is
 * left over, the third, is below the first.
 */
public final class TwoColumnPane extends HeightForWidthPane {
    /** In the size of the text: from how wide on they are side by side, and what is between them. */
    private static final double BESIDE = 50;

    private static final double GAP = 2.5;
    private static final double GAP_BELOW = 1;

    private final Node first;
    private final Node second;
    private final Node rest;
    private final double share;

    /** Always in the window, so that it has the size of the text. */
    private final Text probe = new Text();

    /**
     * Two parts, one in each column.
     *
     * @param first at the side where reading begins, or above
     * @param share what the first has of the width, of 1
     */
    public TwoColumnPane(Node first, Node second, double share) {
        this(first, second, new Region(), share);
    }

    /**
     * Three parts, of which the third is below the first.
     *
     * @param first at the side where reading begins, or above
     * @param share what the first has of the width, of 1
     */
    public TwoColumnPane(Node first, Node second, Node rest, double share) {
        this.first = first;
        this.second = second;
        this.rest = rest;
        this.share = share;
        probe.setManaged(false);
        probe.fontProperty().subscribe((_, _) -> requestLayout());
        getChildren().addAll(first, second, rest, probe);
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(Math.max(first.prefWidth(-1), second.prefWidth(-1)), rest.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        if (isBeside(width)) {
            double one = firstWidth(width);
            return Math.max(
                    below(first.prefHeight(one), rest, one) + rest.prefHeight(one),
                    second.prefHeight(width - one - gap(GAP)));
        }
        double two = below(first.prefHeight(width), second, width) + second.prefHeight(width);
        return below(two, rest, width) + rest.prefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        if (isBeside(width)) {
            double one = firstWidth(width);
            double other = width - one - gap(GAP);
            double next = place(first, 0, one);
            place(rest, below(next, rest, one), one);
            second.resizeRelocate(one + gap(GAP), 0, other, second.prefHeight(other));
        } else {
            double next = place(first, 0, width);
            double last = place(second, below(next, second, width), width);
            place(rest, below(last, rest, width), width);
        }
    }

    /** @return where it ends */
    private static double place(Node part, double top, double width) {
        double high = part.prefHeight(width);
        part.resizeRelocate(0, top, width, high);
        return top + high;
    }

    /** Where a part begins below another; an empty one takes no room. */
    private double below(double end, Node part, double width) {
        return end > 0 && part.prefHeight(width) > 0 ? end + gap(GAP_BELOW) : end;
    }

    private boolean isBeside(double width) {
        return width >= BESIDE * em();
    }

    private double firstWidth(double width) {
        return snapSizeX((width - gap(GAP)) * share);
    }

    private double gap(double ems) {
        return snapSizeX(ems * em());
    }

    private double em() {
        return probe.getFont().getSize();
    }
}
