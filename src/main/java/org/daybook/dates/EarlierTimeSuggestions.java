package org.daybook.dates;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/** What a time that has not come yet may mean: the day or the week before, and the same day of a year that has come. */
final class EarlierTimeSuggestions {
    private static final int DAYS_OF_WEEK = 7;
    private static final int MOST_YEARS = 200;

    private EarlierTimeSuggestions() {}

    /** The likeliest first; empty if none has come by {@code now} either. */
    static List<EventTime> of(EventTime when, Instant now) {
        LocalDate first = when.date();
        LocalDate last = when.lastDate();
        if (first == null || last == null) {
            return List.of();
        }
        LocalDate today = now.atZone(when.zone()).toLocalDate();
        boolean begun = first.isBefore(today) && when.endDate() != null;
        Stream<EventTime> earlier = begun
                ? Stream.concat(
                        ofAYear(last, years -> moved(when, first, last.minus(years)), now).stream(),
                        Stream.of(moved(when, first, today)))
                : Stream.concat(
                        near(first, today).map(back -> shifted(when, back)),
                        ofAYear(first, years -> shifted(when, years), now).stream());
        return earlier.filter(time -> isPossible(time, now)).distinct().toList();
    }

    private static Stream<Period> near(LocalDate first, LocalDate today) {
        if (first.equals(today)) {
            return Stream.of(Period.ofDays(1));
        }
        return first.isBefore(today.plusDays(DAYS_OF_WEEK)) ? Stream.of(Period.ofWeeks(1)) : Stream.of();
    }

    // The 29th of February has no day a year before.
    private static Optional<EventTime> ofAYear(LocalDate day, Function<Period, EventTime> moved, Instant now) {
        return IntStream.rangeClosed(1, MOST_YEARS)
                .mapToObj(Period::ofYears)
                .filter(years -> day.minus(years).getDayOfMonth() == day.getDayOfMonth())
                .map(moved)
                .filter(time -> isPossible(time, now))
                .findFirst();
    }

    private static EventTime shifted(EventTime when, Period back) {
        return moved(when, back(when.date(), back), back(when.endDate(), back));
    }

    private static EventTime moved(EventTime when, @Nullable LocalDate first, @Nullable LocalDate last) {
        return new EventTime(when.precision(), first, when.time(), last, when.endTime(), when.zone(), when.words());
    }

    private static @Nullable LocalDate back(@Nullable LocalDate day, Period back) {
        return day == null ? null : day.minus(back);
    }

    private static boolean isPossible(EventTime time, Instant now) {
        return !time.isTooEarly() && !time.endsBeforeItBegins() && !time.isToCome(now);
    }
}
