package org.daybook.pdf.layout;

import org.daybook.pdf.text.FontFace;
import org.daybook.pdf.text.TextAlignment;
import org.daybook.pdf.text.TextStyle;

/** How closely labels and values are set. */
public enum FactDensity {
    /** A few facts with room around them. */
    OPEN(9, 9, 13, 3, 8, FactDensity.USUAL_LABELS),
    /** Facts read like running text, such as those of a first page. */
    READING(9, 9, 11.2f, 0.3f, 2, 98),
    /** An account in answers, as courts require: type of 12 points. */
    ACCOUNT(10, 12, 16, 2, 4, 98),
    /** Many facts, as many on a page as are easily readable. */
    CLOSE(9, 9, 12, 1.5f, 5, FactDensity.USUAL_LABELS),
    /**
     * A record among many that share a page: narrow labels, so that narrative beside them has lines of a readable
     * length.
     */
    RECORD(9, 9.5f, 12, 1, 4, 112),
    /** As above, two short facts beside each other. */
    PAIRED(8.5f, 9, 11.5f, 0.8f, 3, 80),
    /** A page of figures. */
    SMALL(9, 9, 11.3f, 0.5f, 0, FactDensity.USUAL_LABELS);

    private static final float USUAL_LABELS = 128;

    private final TextStyle labels;
    private final TextStyle values;
    private final float padding;
    private final float after;
    private final float labelWidth;

    FactDensity(float labelSize, float valueSize, float leading, float padding, float after, float labelWidth) {
        labels = new TextStyle(FontFace.BOLD, labelSize, leading, 0.22f, 0, 0, TextAlignment.START);
        values = new TextStyle(FontFace.REGULAR, valueSize, leading, 0.08f, 0, 0, TextAlignment.START);
        this.padding = padding;
        this.after = after;
        this.labelWidth = labelWidth;
    }

    /** The width of the column of labels, in points. */
    float labelWidth() {
        return labelWidth;
    }

    TextStyle labels() {
        return labels;
    }

    /** The style of a value: its own, unless that is the default. */
    TextStyle values(LabelledFact fact) {
        return fact.style().equals(TextStyle.SMALL) ? values : fact.style();
    }

    /** The padding above and below each row, in points. */
    float padding() {
        return padding;
    }

    /** Whether two short facts stand beside each other, each with its label in a column of labels. */
    boolean isPaired() {
        return this == PAIRED;
    }

    /** The space below the last row, in points. */
    float after() {
        return after;
    }
}
