package org.daybook.evidence.screenshot;

import org.daybook.evidence.picture.Picture;

/** The fingerprints of the rows of a screenshot: two rows with the same one have the same pixels. Immutable. */
public final class RowFingerprints {
    private static final long FACTOR = 0x9e3779b97f4a7c15L;

    private final int width;
    private final long[] rows;
    private final boolean[] telling;

    private RowFingerprints(int width, long[] rows, boolean[] telling) {
        this.width = width;
        this.rows = rows;
        this.telling = telling;
    }

    /** The fingerprints of a picture, whose pixels are not kept. */
    public static RowFingerprints of(Picture picture) {
        long[] rows = new long[picture.height()];
        boolean[] telling = new boolean[picture.height()];
        int[] argb = picture.argb();
        for (int y = 0; y < rows.length; y++) {
            long print = FACTOR;
            int at = y * picture.width();
            for (int x = 0; x < picture.width(); x++) {
                print = Long.rotateLeft((print ^ argb[at + x]) * FACTOR, 29);
                telling[y] |= argb[at + x] != argb[at];
            }
            rows[y] = print;
        }
        return new RowFingerprints(picture.width(), rows, telling);
    }

    public int width() {
        return width;
    }

    public int height() {
        return rows.length;
    }

    long row(int y) {
        return rows[y];
    }

    /** Whether a row has more than one colour, so that it tells where it is from. */
    boolean isTelling(int y) {
        return telling[y];
    }
}
