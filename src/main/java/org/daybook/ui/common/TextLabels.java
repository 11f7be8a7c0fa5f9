package org.daybook.ui.common;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;

/** Labels that wrap instead of being cut, in the few sizes the program uses. */
public final class TextLabels {
    private TextLabels() {}

    /** The name of a page or sheet. */
    public static Label title(String text) {
        return styled(text, "page-title");
    }

    /** The name of a part of a page. */
    public static Label heading(String text) {
        return styled(text, "part-heading");
    }

    /** A paragraph of body text. */
    public static Label paragraph(String text) {
        return styled(text, "paragraph");
    }

    /** A line of secondary text. */
    public static Label quiet(String text) {
        return styled(text, "quiet");
    }

    private static Label styled(String text, String style) {
        Label label = new Wrapped(text);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        label.setAccessibleRole(AccessibleRole.TEXT);
        label.getStyleClass().add(style);
        return label;
    }

    /** Caches its height for a width, since one layout asks several times and each would measure the text again. */
    private static final class Wrapped extends Label {
        private double measuredFor = Double.NaN;
        private double height;

        Wrapped(String text) {
            super(text);
        }

        @Override
        public void requestLayout() {
            measuredFor = Double.NaN;
            super.requestLayout();
        }

        @Override
        protected double computePrefHeight(double width) {
            if (width != measuredFor) {
                height = super.computePrefHeight(width);
                measuredFor = width;
            }
            return height;
        }
    }
}
