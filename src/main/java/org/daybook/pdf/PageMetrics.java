package org.daybook.pdf;

/** The page's measures, in points: A4, with margins of about 22 mm. */
final class PageMetrics {
    static final float WIDTH = 595.28f;
    static final float HEIGHT = 841.89f;
    static final float LEFT = 62;
    static final float RIGHT = WIDTH - 62;
    static final float TOP = HEIGHT - 74;
    static final float BOTTOM = 70;
    static final float HEADER_BASELINE = HEIGHT - 44;
    static final float HEADER_RULE = HEIGHT - 51;
    static final float FOOTER_BASELINE = 40;
    static final float FOOTER_RULE = 53;

    private PageMetrics() {}

    static float textWidth() {
        return RIGHT - LEFT;
    }

    static float textHeight() {
        return TOP - BOTTOM;
    }
}
