package org.daybook.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;

/**
 * How many days ago something was, by the calendar: yesterday is one day ago, whatever the hour and whether or not the
 * clocks were changed in between.
 */
public final class CalendarDays {
    private CalendarDays() {}

    /** From {@code day} to {@code today}; empty if it has not come yet. */
    public static OptionalLong since(LocalDate day, LocalDate today) {
        return day.isAfter(today) ? OptionalLong.empty() : OptionalLong.of(ChronoUnit.DAYS.between(day, today));
    }

    /**
     * From the day of {@code then} to that of {@code now}, both in the zone of {@code now}; 0 if {@code then} is
     * later, as after a clock that was fast.
     */
    public static long since(OffsetDateTime then, ZonedDateTime now) {
        return since(then.atZoneSameInstant(now.getZone()).toLocalDate(), now.toLocalDate())
                .orElse(0);
    }
}
