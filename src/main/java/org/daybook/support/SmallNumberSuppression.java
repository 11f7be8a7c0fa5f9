package org.daybook.support;

/**
 * Counts made safe for a report in which nobody is to be recognised: below {@value #SMALLEST} none is given, and all
 * others are rounded to the nearest ten.
 *
 * <p>Rounding to ten gives each count a range that begins with an odd number and ends with an even one. Counts that are
 * not given end with an even number too, so that no sum of them meets a total in one way only: at least two values of
 * each fit all that is given. That holds as long as no table is given whose rows add up to another row, and no total
 * beside a count that is not given; see {@link StatisticsSheet}.
 */
final class SmallNumberSuppression {
    static final int SMALLEST = 5;
    private static final int STEP = 10;

    private SmallNumberSuppression() {}

    /** What is given for a count: 0, a multiple of ten, or that it is below five. */
    static String of(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("fewer than none");
        }
        if (count == 0) {
            return "0";
        }
        return isSmall(count) ? "<" + SMALLEST : String.valueOf((count + STEP / 2) / STEP * STEP);
    }

    /** Whether a count is not given. */
    static boolean isSmall(int count) {
        return count > 0 && count < SMALLEST;
    }
}
