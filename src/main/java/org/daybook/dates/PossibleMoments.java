package org.daybook.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.dates.TimeOfDayParser.Clock;
import org.jspecify.annotations.Nullable;

/** What a day and a time of day can mean together; 'midnight on Tuesday' may be the end of that day. */
final class PossibleMoments {
    private PossibleMoments() {}

    /** @param time null if only the day is known */
    record PossibleMoment(LocalDate date, @Nullable LocalTime time) {
        /** Whether this is not after {@code other}; if either has no time, only the dates are compared. */
        boolean isUpTo(PossibleMoment other) {
            if (!date.equals(other.date)) {
                return date.isBefore(other.date);
            }
            LocalTime mine = time;
            LocalTime its = other.time;
            return mine == null || its == null || !mine.isAfter(its);
        }

        PossibleMoment plusDays(int days) {
            return new PossibleMoment(date.plusDays(days), time);
        }
    }

    /**
     * @param times the times that the clock can mean
     * @param wholeNight whether the small hours certainly belong to the next day
     */
    static List<PossibleMoment> of(
            LocalDate day, List<LocalTime> times, Clock clock, @Nullable DayPart part, boolean wholeNight) {
        List<PossibleMoment> moments = new ArrayList<>();
        for (LocalTime time : times) {
            boolean nextDay = part != null && part.isNextDay(time);
            // 'Midnight on Tuesday' begins Tuesday for some and ends it for others; so does '3 at night'.
            if (!(nextDay && wholeNight)) {
                moments.add(new PossibleMoment(day, time));
            }
            if (nextDay || clock.midnight()) {
                moments.add(new PossibleMoment(day.plusDays(1), time));
            }
        }
        return moments;
    }
}
