package org.daybook.index;

import java.time.YearMonth;
import java.util.List;

/**
 * How many incidents began in each month; a span counts once.
 *
 * @param months each month from the first with an incident to the last, including months without any, the oldest
 * first
 * @param undated how many have no date
 */
public record MonthDensity(List<Month> months, int undated) {

    /** A month and how many incidents began in it. */
    public record Month(YearMonth month, int count) {}

    public MonthDensity {
        months = List.copyOf(months);
    }
}
