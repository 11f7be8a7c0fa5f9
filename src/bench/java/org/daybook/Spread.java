package org.daybook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;

/** The median of some figures, the least and the most. */
record Spread(double median, double least, double most) {
    private static final MathContext DIGITS = new MathContext(3);

    static Spread of(double... figures) {
        double[] sorted = figures.clone();
        Arrays.sort(sorted);
        double median = (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
        return new Spread(median, sorted[0], sorted[sorted.length - 1]);
    }

    /** For figures in nanoseconds. */
    String asTime() {
        double unit = median < 1e3 ? 1 : median < 1e6 ? 1e3 : 1e6;
        String name = unit == 1 ? "ns" : unit == 1e3 ? "\u00b5s" : "ms";
        return digits(median / unit) + " " + name + " (" + digits(least / unit) + " to " + digits(most / unit) + ")";
    }

    String asNumber() {
        return digits(median) + " (" + digits(least) + " to " + digits(most) + ")";
    }

    private static String digits(double figure) {
        return new BigDecimal(figure).round(DIGITS).stripTrailingZeros().toPlainString();
    }
}
