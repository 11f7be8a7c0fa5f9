package org.daybook.evidence.screenshot;

import java.util.Arrays;
import org.daybook.evidence.picture.Picture;

/**
 * Puts screenshots together into one long picture, with a thin dashed line where they were joined and a broad hatched
 * band where something may be missing. No pixel of theirs is changed. For one thread.
 */
public final class ScreenshotJoinPainter {
    /** The rows of the line between two screenshots that were joined. */
    public static final int JOIN = 6;
    /** The rows of the band between two that were not. */
    public static final int GAP = 48;

    private static final int INK = 0xff303030;
    private static final int PAPER = 0xffffffff;
    private static final int DASH = 12;

    private final int width;
    private final int height;
    private final int[] argb;
    private int y;

    /** @throws OutOfMemoryError if there is not enough memory */
    public ScreenshotJoinPainter(int width, int height) {
        this.width = width;
        this.height = height;
        this.argb = new int[Math.multiplyExact(width, height)];
        Arrays.fill(argb, PAPER);
    }

    /** The row at which the next piece begins. */
    public int at() {
        return y;
    }

    /** Draws what stands between the last piece and the next. */
    public void between(boolean isJoined) {
        int rows = isJoined ? JOIN : GAP;
        for (int row = 0; row < rows; row++, y++) {
            for (int x = 0; x < width; x++) {
                boolean ink = isJoined
                        ? row >= 2 && row < 4 && x / DASH % 2 == 0
                        : row < 2 || row >= rows - 2 || (x + row) / DASH % 2 == 0;
                argb[y * width + x] = ink ? INK : PAPER;
            }
        }
    }

    /** Adds rows of a screenshot, which may be narrower. */
    public void add(Picture picture, int first, int end) {
        for (int row = first; row < end; row++, y++) {
            System.arraycopy(picture.argb(), row * picture.width(), argb, y * width, picture.width());
        }
    }

    /** The long picture; its pixels are the receiver's. */
    public Picture picture() {
        return new Picture(width, height, argb);
    }
}
