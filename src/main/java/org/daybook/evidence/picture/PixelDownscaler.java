package org.daybook.evidence.picture;

/** Scales rows of pixels down by averaging over areas, weighted by opacity. */
final class PixelDownscaler {
    private static final int PARTS = 4;
    private static final double ALMOST_NOTHING = 1e-6;

    private final int width;
    private final int height;
    private final double downStep;
    private final int[] out;
    private final float[] sums;
    private final int[] targets;
    private final float[] nearShares;
    private final float[] farShares;
    private double left;
    private int row;
    private final boolean same;

    /** To at least one pixel, and to no more than there were. */
    PixelDownscaler(int fromWidth, int fromHeight, int width, int height) {
        this.width = width;
        this.height = height;
        downStep = (double) height / fromHeight;
        out = new int[width * height];
        sums = new float[PARTS * width];
        targets = new int[fromWidth];
        nearShares = new float[fromWidth];
        farShares = new float[fromWidth];
        share(fromWidth);
        left = 1;
        same = width == fromWidth && height == fromHeight;
    }

    /** Takes the next row from the top. */
    void add(int[] argb) {
        if (row >= height) {
            return;
        }
        if (same) {
            System.arraycopy(argb, 0, out, row++ * width, width);
            return;
        }
        double here = Math.min(left, downStep);
        spread(argb, here);
        left -= here;
        if (left < 1e-6) {
            finishRow();
            if (downStep - here > 1e-9 && row < height) {
                spread(argb, downStep - here);
                left -= downStep - here;
            }
        }
    }

    /** The whole picture, once every row was given. */
    int[] finished() {
        if (!same && row < height && left < 1) {
            finishRow();
        }
        return out;
    }

    private void spread(int[] argb, double weight) {
        float part = (float) weight;
        for (int x = 0; x < argb.length; x++) {
            int pixel = argb[x];
            addTo(targets[x], pixel, nearShares[x] * part);
            if (farShares[x] > 0) {
                addTo(targets[x] + PARTS, pixel, farShares[x] * part);
            }
        }
    }

    private void addTo(int at, int pixel, float weight) {
        float opaque = (pixel >>> 24) * weight;
        sums[at] += opaque;
        sums[at + 1] += opaque * (pixel >> 16 & 0xff);
        sums[at + 2] += opaque * (pixel >> 8 & 0xff);
        sums[at + 3] += opaque * (pixel & 0xff);
    }

    /** Into which one or two of the new columns each of the old ones goes, and how much of it. */
    private void share(int fromWidth) {
        double step = (double) width / fromWidth;
        for (int x = 0; x < fromWidth; x++) {
            int target = Math.min(width - 1, (int) (x * step));
            double far = target + 1 < width ? Math.max(0, (x + 1) * step - (target + 1)) : 0;
            targets[x] = target * PARTS;
            farShares[x] = far < ALMOST_NOTHING ? 0 : (float) far;
            nearShares[x] = (float) (step - far);
        }
    }

    private void finishRow() {
        double covered = 1 - Math.max(0, left);
        for (int x = 0; x < width; x++) {
            int at = x * PARTS;
            float opaque = sums[at];
            if (opaque > 0 && covered > 0) {
                out[row * width + x] = Math.min(255, (int) Math.round(opaque / covered)) << 24
                        | Math.min(255, Math.round(sums[at + 1] / opaque)) << 16
                        | Math.min(255, Math.round(sums[at + 2] / opaque)) << 8
                        | Math.min(255, Math.round(sums[at + 3] / opaque));
            }
            for (int part = 0; part < PARTS; part++) {
                sums[at + part] = 0;
            }
        }
        row++;
        left = 1;
    }
}
