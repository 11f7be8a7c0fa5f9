package org.daybook.importing.chat;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.importing.DayOrder;

/**
 * A date in digits, the order of which is not known yet.
 *
 * @param first as it is written
 * @param second as it is written
 * @param third as it is written
 * @param yearFirst whether the year is {@code first}, as four digits show
 * @param yearMayBeFirst whether {@code first} is two digits that may be a year, as in 20/01/15; else it is {@code third}
 */
record AmbiguousDate(int first, int second, int third, boolean yearFirst, boolean yearMayBeFirst) {
    private static final int MONTHS = 12;
    private static final int DAYS = 31;
    private static final int CENTURY = 100;
    private static final int THIS_CENTURY = 2000;
    private static final int EARLIEST = 1970;
    private static final int LATEST = 2199;

    /** Whether a day and a month can be in it, in one order or the other. */
    boolean isPossible() {
        return yearFirst
                ? isMonth(second) && isDay(third)
                : Stream.of(DayOrder.values()).anyMatch(this::canBe);
    }

    /** Whether it can be read in {@code order}; in any if four digits show that the year is first. */
    boolean canBe(DayOrder order) {
        return yearFirst
                || switch (order) {
                    case DAY_FIRST -> isDay(first) && isMonth(second);
                    case MONTH_FIRST -> isMonth(first) && isDay(second);
                    case YEAR_FIRST -> yearMayBeFirst && isMonth(second) && isDay(third);
                };
    }

    /** The day; empty if there is none of that name, or the year is not one of this calendar. */
    Optional<LocalDate> in(DayOrder order) {
        boolean isYearFirst = yearFirst || yearMayBeFirst && order == DayOrder.YEAR_FIRST;
        int year = isYearFirst ? first : third;
        int whole = year < CENTURY ? THIS_CENTURY + year : year;
        if (whole < EARLIEST || whole > LATEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    isYearFirst
                            ? LocalDate.of(whole, second, third)
                            : order == DayOrder.MONTH_FIRST
                                    ? LocalDate.of(whole, first, second)
                                    : LocalDate.of(whole, second, first));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= MONTHS;
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= DAYS;
    }
}
