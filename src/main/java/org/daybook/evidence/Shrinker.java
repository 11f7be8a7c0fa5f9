package org.daybook.evidence;

/** Makes rows of pixels fewer and shorter by averaging over areas, weighted by how opaque they are. */
final class Shrinker {
    private static final int PARTS = 4;

    private final int width;
    private final int height;
    private final double acrossStep;
    private final double downStep;
    private final int[] out;
    private final double[] sums;
    private double left;
    private int row;
    private final boolean same;

    /** To at least one pixel, and to no more than there were. */
    Shrinker(int fromWidth, int fromHeight, int width, int height) {
        this.width = width;
        this.height = height;
        acrossStep = (double) width / fromWidth;
        downStep = (double) height / fromHeight;
        out = new int[width * height];
        sums = new double[PARTS * width];
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
        int at = 0;
        double room = 1;
        for (int pixel : argb) {
            double share = acrossStep;
            while (share > 1e-9 && at < width) {
                double here = Math.min(room, share);
                addTo(at * PARTS, pixel, here * weight);
                share -= here;
                room -= here;
                if (room < 1e-9) {
                    at++;
                    room = 1;
                }
            }
        }
    }

    private void addTo(int at, int pixel, double weight) {
        double opaque = (pixel >>> 24) * weight;
        sums[at] += opaque;
        sums[at + 1] += opaque * (pixel >> 16 & 0xff);
        sums[at + 2] += opaque * (pixel >> 8 & 0xff);
        sums[at + 3] += opaque * (pixel & 0xff);
    }

    private void finishRow() {
        double covered = 1 - Math.max(0, left);
        for (int x = 0; x < width; x++) {
            int at = x * PARTS;
            double opaque = sums[at];
            if (opaque > 0 && covered > 0) {
                out[row * width + x] = Math.min(255, (int) Math.round(opaque / covered)) << 24
                        | (int) Math.round(sums[at + 1] / opaque) << 16
                        | (int) Math.round(sums[at + 2] / opaque) << 8
                        | (int) Math.round(sums[at + 3] / opaque);
            }
            for (int part = 0; part < PARTS; part++) {
                sums[at + part] = 0;
            }
        }
        row++;
        left = 1;
    }
}
