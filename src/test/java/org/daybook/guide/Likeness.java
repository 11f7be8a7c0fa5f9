package org.daybook.guide;

import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * Whether two pictures show the same. That edges are drawn a little softer or harder, or that a colour is one of fewer, is
 * passed over; a letter that is another, or a line that moved, is not, however large the rest.
 */
final class Likeness {
    private static final int NOTICEABLE = 80;
    private static final int FIELD = 16;
    private static final int MOST_IN_A_FIELD = 8;
    private static final double MOST_IN_ALL = 0.005;

    private Likeness() {}

    /** In words where they differ; empty if they show the same. */
    static Optional<String> difference(BufferedImage kept, BufferedImage made) {
        if (kept.getWidth() != made.getWidth() || kept.getHeight() != made.getHeight()) {
            return Optional.of("%d x %d pixels instead of %d x %d"
                    .formatted(made.getWidth(), made.getHeight(), kept.getWidth(), kept.getHeight()));
        }
        long all = 0;
        for (int top = 0; top < kept.getHeight(); top += FIELD) {
            for (int left = 0; left < kept.getWidth(); left += FIELD) {
                int here = differing(kept, made, left, top);
                if (here > MOST_IN_A_FIELD) {
                    return Optional.of("something else at %d, %d".formatted(left, top));
                }
                all += here;
            }
        }
        double share = (double) all / kept.getWidth() / kept.getHeight();
        return share > MOST_IN_ALL ? Optional.of("%.1f %% of it differ".formatted(share * 100)) : Optional.empty();
    }

    /** But for the row that differs most: the edge of a control is now and then drawn half a pixel higher. */
    private static int differing(BufferedImage kept, BufferedImage made, int left, int top) {
        int differing = 0;
        int most = 0;
        for (int y = top; y < Math.min(top + FIELD, kept.getHeight()); y++) {
            int row = 0;
            for (int x = left; x < Math.min(left + FIELD, kept.getWidth()); x++) {
                if (isNoticeable(kept.getRGB(x, y), made.getRGB(x, y))) {
                    row++;
                }
            }
            differing += row;
            most = Math.max(most, row);
        }
        return differing - most;
    }

    private static boolean isNoticeable(int one, int other) {
        return part(one, other, 0) > NOTICEABLE
                || part(one, other, 8) > NOTICEABLE
                || part(one, other, 16) > NOTICEABLE;
    }

    private static int part(int one, int other, int shift) {
        return Math.abs((one >> shift & 0xff) - (other >> shift & 0xff));
    }
}
