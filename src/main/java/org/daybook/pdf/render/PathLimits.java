package org.daybook.pdf.render;

import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Rejects paths that would take too long to draw in one uninterruptible step: paths that are too long, have too many
 * dashes, or have lines that cross too often to clip. A few thousand bytes can ask for minutes. For one thread.
 */
final class PathLimits {
    private static final double FLATNESS = 0.5;
    private static final double MOST_LENGTH = 20_000_000;
    private static final double MOST_DASHES = 500_000;
    private static final int MOST_LINES = 200_000;
    private static final int MOST_CROSSINGS = 20_000;
    private static final int MOST_COMPARED = 20_000_000;

    /** The maximum length counted for a line: parts far outside the page are clipped before drawing. */
    private static final double LONGEST_LINE = 20_000;

    /** A straight segment of a path; {@code top} is the smaller of its y coordinates. */
    private record LineSegment(double fromX, double fromY, double toX, double toY) {
        double top() {
            return Math.min(fromY, toY);
        }

        double bottom() {
            return Math.max(fromY, toY);
        }

        double length() {
            double length = Math.hypot(toX - fromX, toY - fromY);
            return length < LONGEST_LINE ? length : LONGEST_LINE;
        }

        boolean crosses(LineSegment other) {
            return apart(other) < 0 && other.apart(this) < 0;
        }

        /** Negative if the ends of the other line are on opposite sides of this one. */
        private int apart(LineSegment other) {
            return Line2D.relativeCCW(fromX, fromY, toX, toY, other.fromX, other.fromY)
                    * Line2D.relativeCCW(fromX, fromY, toX, toY, other.toX, other.toY);
        }
    }

    private PathLimits() {}

    /** Rejects a path that is too long to fill; {@code scale} is the size of its unit in pixels. */
    static void painted(Shape path, double scale) {
        require(length(lines(List.of(path))) * scale <= MOST_LENGTH);
    }

    /**
     * Rejects a path that is too long to stroke, or has too many dashes; {@code dash} is the length of a dash and its
     * gap, or 0.
     */
    static void drawn(Shape path, double scale, double dash) {
        double length = length(lines(List.of(path)));
        require(length * scale <= MOST_LENGTH && (dash <= 0 || length / dash <= MOST_DASHES));
    }

    /** Rejects paths whose lines cross too often to compute their intersection. */
    static void cut(List<? extends Shape> paths) {
        List<LineSegment> lines = lines(paths);
        lines.sort(Comparator.comparingDouble(LineSegment::top));
        List<LineSegment> open = new ArrayList<>();
        long compared = 0;
        long crossings = 0;
        for (LineSegment line : lines) {
            open.removeIf(other -> other.bottom() < line.top());
            compared += open.size();
            require(compared <= MOST_COMPARED);
            for (LineSegment other : open) {
                crossings += line.crosses(other) ? 1 : 0;
            }
            require(crossings <= MOST_CROSSINGS);
            open.add(line);
        }
    }

    private static double length(List<LineSegment> lines) {
        double length = 0;
        for (LineSegment line : lines) {
            length += line.length();
        }
        return length;
    }

    private static List<LineSegment> lines(List<? extends Shape> paths) {
        List<LineSegment> lines = new ArrayList<>();
        double[] at = new double[6];
        for (Shape path : paths) {
            double x = 0;
            double y = 0;
            double startX = 0;
            double startY = 0;
            for (PathIterator pieces = path.getPathIterator(null, FLATNESS); !pieces.isDone(); pieces.next()) {
                int piece = pieces.currentSegment(at);
                double toX = piece == PathIterator.SEG_CLOSE ? startX : at[0];
                double toY = piece == PathIterator.SEG_CLOSE ? startY : at[1];
                if (piece == PathIterator.SEG_MOVETO) {
                    startX = toX;
                    startY = toY;
                } else {
                    require(lines.size() < MOST_LINES);
                    lines.add(new LineSegment(x, y, toX, toY));
                }
                x = toX;
                y = toY;
            }
        }
        return lines;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new CancellableRenderer.RenderingTimeout();
        }
    }
}
