package org.daybook.pdf.page;

import org.daybook.record.Coded;

/** The paper size of a document, with margins of about 22 mm. Lengths are points, heights from the page's bottom. */
public enum PaperSize implements Coded {
    A4(595.28f, 841.89f),
    /** As used in the United States and Canada. */
    LETTER(612, 792);

    public static final float LEFT = 62;
    public static final float BOTTOM = 70;
    public static final float FOOTER_BASELINE = 40;
    public static final float STAMP_BASELINE = 22;
    public static final float FOOTER_RULE = 53;

    private final float width;
    private final float height;

    PaperSize(float width, float height) {
        this.width = width;
        this.height = height;
    }

    /** The width of the paper in points. */
    public float width() {
        return width;
    }

    /** The height of the paper in points. */
    public float height() {
        return height;
    }

    /** Where the text ends on the right. */
    public float right() {
        return width - LEFT;
    }

    /** Where the text begins at the top. */
    public float top() {
        return height - 74;
    }

    /** The baseline of the header, from the bottom of the page in points. */
    public float headerBaseline() {
        return height - 44;
    }

    /** The height of the rule below the header, from the bottom of the page in points. */
    public float headerRule() {
        return height - 51;
    }

    /** The width between the margins in points. */
    public float textWidth() {
        return right() - LEFT;
    }

    /** The height between the margins in points. */
    public float textHeight() {
        return top() - BOTTOM;
    }
}
