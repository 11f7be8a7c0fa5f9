package org.daybook.pdf.layout;

/** The page's measures, in points: A4, with margins of about 22 mm. */
public final class PageMetrics {
    public static final float WIDTH = 595.28f;
    public static final float HEIGHT = 841.89f;
    public static final float LEFT = 62;
    public static final float RIGHT = WIDTH - 62;
    public static final float TOP = HEIGHT - 74;
    public static final float BOTTOM = 70;
    public static final float HEADER_BASELINE = HEIGHT - 44;
    public static final float HEADER_RULE = HEIGHT - 51;
    public static final float FOOTER_BASELINE = 40;
    public static final float STAMP_BASELINE = 22;
    public static final float FOOTER_RULE = 53;

    private PageMetrics() {}

    /** The width between the margins in points. */
    public static float textWidth() {
        return RIGHT - LEFT;
    }

    static float textHeight() {
        return TOP - BOTTOM;
    }
}
