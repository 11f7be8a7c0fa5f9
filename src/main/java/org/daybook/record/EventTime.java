package org.daybook.record;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as exactly as she knows it and no more exactly.
 *
 * <p>This is the time of the event. The time of writing is a separate fact, kept by the ledger.
 *
 * @param precision how well the time is known
 * @param date the day, or the first day of a span; null exactly if the time is unknown
 * @param time the time of day, where known
 * @param endDate the last day of a span; null unless {@code precision} is {@link EventTimePrecision#BETWEEN}
 * @param endTime the time of day at the end of a span, where known
 * @param zone the zone in which date and time are read
 * @param words her own words for the time ('after the school run'), may be empty
 */
public record EventTime(
        EventTimePrecision precision,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDate endDate,
        @Nullable LocalTime endTime,
        ZoneId zone,
        String words) {

    /** The zone of days given on papers of United Kingdom courts and police. */
    public static final ZoneId HOME = ZoneId.of("Europe/London");

    /** The earliest year that is not taken for a typing error. */
    public static final int EARLIEST_YEAR = 1900;

    /** How much earlier than stated something 'about' a time may have happened. */
    private static final Duration ABOUT = Duration.ofHours(1);

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** How well a time is known; the code is what is stored. */
    public enum EventTimePrecision implements Coded {
        EXACT,
        ABOUT,
        BETWEEN,
        UNKNOWN
    }

    /** @throws IllegalArgumentException if the parts do not fit the precision */
    public EventTime {
        Objects.requireNonNull(zone);
        Objects.requireNonNull(words);
        if ((precision == EventTimePrecision.UNKNOWN) != (date == null)) {
            throw new IllegalArgumentException("a date is there exactly if the time is not unknown");
        }
        if ((precision == EventTimePrecision.BETWEEN) != (endDate != null)) {
            throw new IllegalArgumentException("an end is there exactly if the time is a span");
        }
        if ((date == null && time != null) || (endDate == null && endTime != null)) {
            throw new IllegalArgumentException("a time of day needs its date");
        }
    }

    /** A known day, with its time of day where known. */
    public static EventTime exactly(LocalDate date, @Nullable LocalTime time, ZoneId zone) {
        return new EventTime(EventTimePrecision.EXACT, date, time, null, null, zone, "");
    }

    /** An approximate day, with an approximate time of day where known. */
    public static EventTime about(LocalDate date, @Nullable LocalTime time, ZoneId zone) {
        return new EventTime(EventTimePrecision.ABOUT, date, time, null, null, zone, "");
    }

    /** A time between two days, both included. */
    public static EventTime between(LocalDate first, LocalDate last, ZoneId zone) {
        return new EventTime(EventTimePrecision.BETWEEN, first, null, last, null, zone, "");
    }

    /** A time she cannot give. */
    public static EventTime unknown(ZoneId zone) {
        return new EventTime(EventTimePrecision.UNKNOWN, null, null, null, null, zone, "");
    }

    /** A copy with her own words for the time. */
    public EventTime inWords(String newWords) {
        return new EventTime(precision, date, time, endDate, endTime, zone, newWords);
    }

    /** The last day on which it can have ended; null if the time is unknown. */
    public @Nullable LocalDate lastDate() {
        return endDate != null ? endDate : date;
    }

    /** Whether it begins before {@link #EARLIEST_YEAR}. */
    public boolean isTooEarly() {
        return isTooEarly(date);
    }

    /**
     * Whether it begins after {@code now}, on the clock of its own zone; false if the time is unknown. Where the
     * clocks go back, the earlier of the two moments counts.
     */
    public boolean beginsAfter(Instant now) {
        if (date == null) {
            return false;
        }
        Instant begin = instant(date, time);
        return (precision == EventTimePrecision.ABOUT && time != null ? begin.minus(ABOUT) : begin).isAfter(now);
    }

    /**
     * Whether it is in the future at {@code now}. A span no longer is once it and its last day have begun, even if
     * that day or night is not over.
     */
    public boolean isToCome(Instant now) {
        if (date == null || beginsAfter(now)) {
            return date != null;
        }
        return endDate != null && endDate.isAfter(now.atZone(zone).toLocalDate()) && !isWithinADay(date, endDate);
    }

    private boolean isWithinADay(LocalDate first, LocalDate last) {
        LocalDateTime begin = first.atTime(time == null ? LocalTime.MIN : time);
        LocalDateTime end = last.atTime(endTime == null ? LocalTime.MAX : endTime);
        return Duration.between(begin, end).compareTo(ONE_DAY) <= 0;
    }

    private Instant instant(LocalDate day, @Nullable LocalTime at) {
        return (at == null ? day.atStartOfDay(zone) : day.atTime(at).atZone(zone)).toInstant();
    }

    /** Whether its end is before its beginning. */
    public boolean endsBeforeItBegins() {
        if (date == null || endDate == null) {
            return false;
        }
        return endDate.isBefore(date)
                || (endDate.equals(date) && time != null && endTime != null && endTime.isBefore(time));
    }

    /** Whether a day is before {@link #EARLIEST_YEAR}; false for null. */
    public static boolean isTooEarly(@Nullable LocalDate day) {
        return day != null && day.getYear() < EARLIEST_YEAR;
    }

    /** Whether a day is after {@code today}, with a day of grace; false for null. */
    public static boolean isToCome(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today.plusDays(1));
    }
}
