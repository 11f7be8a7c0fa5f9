package org.daybook.dates;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * Days from one to another, both included.
 *
 * @param from the first; null for no bound
 * @param to the last; null for no bound
 */
public record DayRange(@Nullable LocalDate from, @Nullable LocalDate to) {
    public static DayRange of(LocalDate day) {
        return new DayRange(day, day);
    }

    public boolean contains(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /** Whether it has both a first and a last day. */
    public boolean isBounded() {
        return from != null && to != null;
    }

    /** Whether it is within one month, from the first of it to its end or to {@code today}. */
    public boolean isMonth(LocalDate today) {
        if (from == null || to == null || from.getDayOfMonth() != 1 || from.equals(to)) {
            return false;
        }
        YearMonth month = YearMonth.from(from);
        return month.equals(YearMonth.from(to)) && (to.equals(month.atEndOfMonth()) || to.equals(today));
    }

    /** The same days {@code years} earlier; null if a day of them did not exist. */
    @Nullable
    DayRange earlier(int years) {
        if (from == null || to == null) {
            return null;
        }
        LocalDate first = from.minusYears(years);
        boolean wholeMonths = from.getDayOfMonth() == 1 && !from.equals(to);
        LocalDate last = wholeMonths && to.getDayOfMonth() == to.lengthOfMonth()
                ? YearMonth.from(to).minusYears(years).atEndOfMonth()
                : to.minusYears(years);
        return first.getDayOfMonth() == from.getDayOfMonth() ? new DayRange(first, last) : null;
    }
}
