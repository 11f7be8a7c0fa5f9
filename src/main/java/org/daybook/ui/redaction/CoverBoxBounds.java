package org.daybook.ui.redaction;

import java.util.Locale;
import java.util.Optional;

/**
 * Where a box is on a picture or a page, in fractions of its width and height, so that it is the same at every zoom.
 *
 * @param left from 0
 * @param top from 0
 * @param width with {@code left}, at most 1
 * @param height with {@code top}, at most 1
 */
record CoverBoxBounds(double left, double top, double width, double height) {
    /** The smallest side of a box. */
    static final double SMALLEST = 0.005;

    /** Where a box is that was added by the keyboard. */
    static final CoverBoxBounds MIDDLE = new CoverBoxBounds(0.35, 0.45, 0.3, 0.1);

    /** A box between two corners, within the picture. */
    static CoverBoxBounds between(double x1, double y1, double x2, double y2) {
        double left = Math.clamp(Math.min(x1, x2), 0, 1 - SMALLEST);
        double top = Math.clamp(Math.min(y1, y2), 0, 1 - SMALLEST);
        double right = Math.clamp(Math.max(x1, x2), left + SMALLEST, 1);
        double bottom = Math.clamp(Math.max(y1, y2), top + SMALLEST, 1);
        return new CoverBoxBounds(left, top, right - left, bottom - top);
    }

    /** Moved, and kept within the picture. */
    CoverBoxBounds moved(double byX, double byY) {
        return new CoverBoxBounds(
                Math.clamp(left + byX, 0, 1 - width), Math.clamp(top + byY, 0, 1 - height), width, height);
    }

    /** Made larger or smaller at its right and lower edges. */
    CoverBoxBounds resized(double byX, double byY) {
        return new CoverBoxBounds(
                left, top, Math.clamp(width + byX, SMALLEST, 1 - left), Math.clamp(height + byY, SMALLEST, 1 - top));
    }

    /** As it is kept in a draft. */
    String written() {
        return String.format(Locale.ROOT, "%.6f %.6f %.6f %.6f", left, top, width, height);
    }

    /** A place that was kept in a draft; empty if it is none. */
    static Optional<CoverBoxBounds> read(String written) {
        String[] parts = written.split(" ", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        try {
            double left = Double.parseDouble(parts[0]);
            double top = Double.parseDouble(parts[1]);
            return Optional.of(
                    between(left, top, left + Double.parseDouble(parts[2]), top + Double.parseDouble(parts[3])));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
