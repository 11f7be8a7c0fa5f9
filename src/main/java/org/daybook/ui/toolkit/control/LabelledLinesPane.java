package org.daybook.ui.toolkit.control;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.daybook.ui.toolkit.label.TextLabels;

/**
 * Shows labelled lines of text: each label beside its text where there is room, and above it otherwise. JavaFX thread.
 */
public final class LabelledLinesPane extends VBox {
    /**
     * A labelled line.
     *
     * @param text the text beside it
     */
    public record LabelledLine(String label, String text) {}

    public LabelledLinesPane(List<LabelledLine> lines) {
        getStyleClass().add("lines");
        for (LabelledLine line : lines) {
            LinePane pair = new LinePane(TextLabels.quiet(line.label()), TextLabels.paragraph(line.text()));
            pair.setAccessibleText(line.label() + ": " + line.text());
            pair.getStyleClass().add("line");
            getChildren().add(pair);
        }
    }

    /** A label and its text, on one baseline or one above the other. */
    private static final class LinePane extends HeightForWidthPane {
        private static final double LABEL_EMS = 9;
        private static final double GAP_EMS = 1;
        private static final double BESIDE_EMS = 28;

        private final Label label;
        private final Label text;

        LinePane(Label label, Label text) {
            this.label = label;
            this.text = text;
            getChildren().addAll(label, text);
        }

        @Override
        protected double computePrefWidth(double height) {
            return Math.max(label.prefWidth(-1), text.prefWidth(-1));
        }

        @Override
        protected double computePrefHeight(double width) {
            if (width < 0 || !isBeside(width)) {
                return label.prefHeight(width) + text.prefHeight(width);
            }
            return Math.max(label.prefHeight(labelWidth()) + drop(), text.prefHeight(width - beside()));
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            if (isBeside(width)) {
                double below = drop();
                label.resizeRelocate(0, below, labelWidth(), label.prefHeight(labelWidth()));
                text.resizeRelocate(beside(), 0, width - beside(), text.prefHeight(width - beside()));
            } else {
                double high = label.prefHeight(width);
                label.resizeRelocate(0, 0, width, high);
                text.resizeRelocate(0, high, width, text.prefHeight(width));
            }
        }

        private boolean isBeside(double width) {
            return width >= BESIDE_EMS * em();
        }

        private double labelWidth() {
            return snapSizeX(LABEL_EMS * em());
        }

        private double beside() {
            return labelWidth() + snapSizeX(GAP_EMS * em());
        }

        // The label is smaller than its text.
        private double drop() {
            return Math.max(0, text.getBaselineOffset() - label.getBaselineOffset());
        }

        private double em() {
            return text.getFont().getSize();
        }
    }
}
