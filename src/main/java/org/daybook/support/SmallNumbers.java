package org.daybook.support;

/**
 * Counts made safe for a report in which nobody is to be recognised: a count from 1 to below {@value #SMALLEST} is not
 * given, and all
 * others are rounded to the nearest {@value #SMALLEST}. Totals are rounded too, so what was not given cannot be worked
 * out from them.
 */
final class SmallNumbers {
    static final int SMALLEST = 5;

    private SmallNumbers() {}

    /** What is given for a count: 0, a multiple of five, or 'below five'. */
    static String of(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("fewer than none");
        }
        if (count == 0) {
            return "0";
        }
        return count < SMALLEST ? "<" + SMALLEST : String.valueOf((count + SMALLEST / 2) / SMALLEST * SMALLEST);
    }
}
