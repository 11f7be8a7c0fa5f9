package org.daybook.pdf.drawing;

/** The fill of an area, which can be distinguished from its neighbours in black and white, printed or copied. */
public enum Shade {
    BLACK(0.1f, false, Hatching.NONE),
    DARK(0.38f, false, Hatching.NONE),
    MIDDLE(0.66f, false, Hatching.NONE),
    LIGHT(0.88f, true, Hatching.NONE),
    WHITE(1, true, Hatching.NONE),
    RISING(1, true, Hatching.RISING),
    FALLING(1, true, Hatching.FALLING),
    CROSSED(1, true, Hatching.CROSSED),
    LEVEL(1, true, Hatching.LEVEL),
    UPRIGHT(1, true, Hatching.UPRIGHT);

    private static final float STEP = 3;
    private static final float LINE = 0.45f;
    private static final float INK = 0.2f;

    private final float grey;
    private final boolean light;
    private final Hatching lines;

    /** The hatching drawn over it. */
    private enum Hatching {
        NONE,
        RISING,
        FALLING,
        CROSSED,
        LEVEL,
        UPRIGHT
    }

    Shade(float grey, boolean light, Hatching lines) {
        this.grey = grey;
        this.light = light;
        this.lines = lines;
    }

    /** Whether text on it is dark. */
    public boolean isLight() {
        return light;
    }

    /** Whether text on it needs a plain background. */
    public boolean isLined() {
        return lines != Hatching.NONE;
    }

    /** Fills an area and frames it. */
    void draw(DrawingCanvas pencil, float left, float bottom, float width, float height) {
        pencil.fill(left, bottom, width, height, grey);
        switch (lines) {
            case NONE -> {}
            case RISING -> rising(pencil, left, bottom, width, height);
            case FALLING -> falling(pencil, left, bottom, width, height);
            case CROSSED -> {
                rising(pencil, left, bottom, width, height);
                falling(pencil, left, bottom, width, height);
            }
            case LEVEL -> {
                for (float y = STEP; y < height; y += STEP) {
                    pencil.line(left, bottom + y, left + width, bottom + y, LINE, INK);
                }
            }
            case UPRIGHT -> {
                for (float x = STEP; x < width; x += STEP) {
                    pencil.line(left + x, bottom, left + x, bottom + height, LINE, INK);
                }
            }
        }
        pencil.frame(left, bottom, width, height, LINE, INK);
    }

    /** Draws the lines y = x + c, clipped to the area. */
    private static void rising(DrawingCanvas pencil, float left, float bottom, float width, float height) {
        for (float c = STEP - width; c < height; c += STEP) {
            float from = Math.max(0, -c);
            float to = Math.min(width, height - c);
            pencil.line(left + from, bottom + from + c, left + to, bottom + to + c, LINE, INK);
        }
    }

    /** Draws the lines y = c - x, clipped to the area. */
    private static void falling(DrawingCanvas pencil, float left, float bottom, float width, float height) {
        for (float c = STEP; c < width + height; c += STEP) {
            float from = Math.max(0, c - height);
            float to = Math.min(width, c);
            pencil.line(left + from, bottom + c - from, left + to, bottom + c - to, LINE, INK);
        }
    }
}
