package org.daybook.guide;

import java.awt.Point;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Whether two pictures show the same. It does not count that edges are softer or harder, that a colour is one of fewer,
 * or that a control is a pixel larger or lies a pixel beside: a toolkit rounds halves of pixels as it comes to lay out.
 * A letter that is another, or a line that moved further, counts, however large the rest.
 */
final class Likeness {
    private static final int NOTICEABLE = 80;
    private static final int FIELD = 16;
    private static final int MOST_IN_A_FIELD = 4;
    private static final double MOST_IN_ALL = 0.005;
    private static final List<Point> BESIDE =
            List.of(new Point(0, 0), new Point(-1, 0), new Point(1, 0), new Point(0, -1), new Point(0, 1));

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
                int here = differing(kept, made, new Point(left, top));
                if (here > MOST_IN_A_FIELD) {
                    return Optional.of("something else at %d, %d".formatted(left, top));
                }
                all += here;
            }
        }
        double share = (double) all / kept.getWidth() / kept.getHeight();
        return share > MOST_IN_ALL ? Optional.of("%.1f %% of it differ".formatted(share * 100)) : Optional.empty();
    }

    /** How many pixels of the field differ, in the place within a pixel where fewest do. */
    private static int differing(BufferedImage kept, BufferedImage made, Point field) {
        int fewest = Integer.MAX_VALUE;
        for (Point beside : BESIDE) {
            fewest = Math.min(fewest, differing(kept, made, field, beside));
            if (fewest <= MOST_IN_A_FIELD) {
                return fewest;
            }
        }
        return fewest;
    }

    /** But for the row or the column that differs most: the edge of a control may lie half a pixel further. */
    private static int differing(BufferedImage kept, BufferedImage made, Point field, Point beside) {
        int[] rows = new int[FIELD];
        int[] columns = new int[FIELD];
        for (int y = field.y; y < Math.min(field.y + FIELD, kept.getHeight()); y++) {
            for (int x = field.x; x < Math.min(field.x + FIELD, kept.getWidth()); x++) {
                int atX = Math.clamp(x + beside.x, 0, kept.getWidth() - 1);
                int atY = Math.clamp(y + beside.y, 0, kept.getHeight() - 1);
                if (isNoticeable(kept.getRGB(x, y), made.getRGB(atX, atY))) {
                    rows[y - field.y]++;
                    columns[x - field.x]++;
                }
            }
        }
        return IntStream.of(rows).sum()
                - Math.max(
                        IntStream.of(rows).max().orElseThrow(),
                        IntStream.of(columns).max().orElseThrow());
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
