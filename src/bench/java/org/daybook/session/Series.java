package org.daybook.session;

import java.util.Arrays;

/** Times of one thing, in milliseconds; the first third counts as warming up, but the very first is told. */
final class Series {
    private final String what;
    private final double[] millis;
    private int count;

    Series(String what, int rounds) {
        this.what = what;
        this.millis = new double[rounds];
    }

    void add(double time) {
        millis[count++] = time;
    }

    double median() {
        return warm()[warm().length / 2];
    }

    void print() {
        double[] warm = warm();
        System.out.printf(
                "%s: first %.2f ms; warm: least %.2f, median %.2f, most %.2f ms%n",
                what, millis[0], warm[0], median(), warm[warm.length - 1]);
    }

    /** Where each round was a process of its own, and none was warmer than another. */
    void printAlike() {
        double[] sorted = Arrays.copyOf(millis, count);
        Arrays.sort(sorted);
        System.out.printf(
                "%s: least %.2f, median %.2f, most %.2f ms%n",
                what, sorted[0], sorted[count / 2], sorted[count - 1]);
    }

    /** How many times as long as {@code other}, pair by pair. */
    void printRatio(Series other) {
        double[] ratios = new double[count - count / 3];
        Arrays.setAll(ratios, i -> millis[count / 3 + i] / other.millis[count / 3 + i]);
        Arrays.sort(ratios);
        System.out.printf("ratio, pair by pair: median %.2f%n", ratios[ratios.length / 2]);
    }

    private double[] warm() {
        double[] warm = Arrays.copyOfRange(millis, count / 3, count);
        Arrays.sort(warm);
        return warm;
    }
}
