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
 * <p>This is the time of the event. The time of writing is another fact, kept by the ledger.
 *
 * @param precision how well the time is known
 * @param date the day, or the first day of a span; null exactly if the time is unknown
 * @param time the time of day, where known
 * @param endDate the last day of a span; null unless {@code precision} is {@link Precision#BETWEEN}
 * @param endTime the time of day at the end of a span, where known
 * @param zone the zone in which date and time are read
 * @param words her own words for the time ('after the school run'), may be empty
 */
public record EventTime(
        Precision precision,
        @Nullable LocalDate date,
        @Nullable LocalTime time,
        @Nullable LocalDate endDate,
        @Nullable LocalTime endTime,
        ZoneId zone,
        String words) {

    /** The zone of days that stand on papers of United Kingdom courts and police. */
    public static final ZoneId HOME = ZoneId.of("Europe/London");

    /** The earliest year that is taken for a date and not for a slip of the keyboard. */
    public static final int EARLIEST_YEAR = 1900;

    /** So much earlier than it says may be what is said to have been about a time. */
    private static final Duration ABOUT = Duration.ofHours(1);

    private static final Duration ONE_DAY = Duration.ofDays(1);

    /** How well a time is known; the code is what is stored. */
    public enum Precision {
        EXACT("exact"),
        ABOUT("about"),
        BETWEEN("between"),
        UNKNOWN("unknown");

        private final String code;

        Precision(String code) {
            this.code = code;
        }

        /** The stable code by which this value is stored. */
        public String code() {
            return code;
        }
    }

    /** @throws IllegalArgumentException if the parts do not fit the precision */
    public EventTime {
        Objects.requireNonNull(zone);
        Objects.requireNonNull(words);
        if ((precision == Precision.UNKNOWN) != (date == null)) {
            throw new IllegalArgumentException("a date is there exactly if the time is not unknown");
        }
        if ((precision == Precision.BETWEEN) != (endDate != null)) {
            throw new IllegalArgumentException("an end is there exactly if the time is a span");
        }
        if ((date == null && time != null) || (endDate == null && endTime != null)) {
            throw new IllegalArgumentException("a time of day needs its date");
        }
    }

    /** A known day, with its time of day where known. */
    public static EventTime exactly(LocalDate date, @Nullable LocalTime time, ZoneId zone) {
        return new EventTime(Precision.EXACT, date, time, null, null, zone, "");
    }

    /** A day, and perhaps a time of day, that may be a little off. */
    public static EventTime about(LocalDate date, @Nullable LocalTime time, ZoneId zone) {
        return new EventTime(Precision.ABOUT, date, time, null, null, zone, "");
    }

    /** Some time from one day to another, both included. */
    public static EventTime between(LocalDate first, LocalDate last, ZoneId zone) {
        return new EventTime(Precision.BETWEEN, first, null, last, null, zone, "");
    }

    /** A time she cannot give. */
    public static EventTime unknown(ZoneId zone) {
        return new EventTime(Precision.UNKNOWN, null, null, null, null, zone, "");
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
     * Whether it begins after {@code now}, on the clock of its own zone; not if the time is unknown. Where the clocks
     * go back, the earlier of the two moments counts.
     */
    public boolean beginsAfter(Instant now) {
        if (date == null) {
            return false;
        }
        Instant begin = instant(date, time);
        return (precision == Precision.ABOUT && time != null ? begin.minus(ABOUT) : begin).isAfter(now);
    }

    /**
     * Whether it has not come yet at {@code now}. A span has come once it has begun and its last day has; a night or a
     * day that has begun has come although it is not over.
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

    /** Whether its end lies before its beginning. */
    public boolean endsBeforeItBegins() {
        if (date == null || endDate == null) {
            return false;
        }
        return endDate.isBefore(date)
                || (endDate.equals(date) && time != null && endTime != null && endTime.isBefore(time));
    }

    /** Whether a day lies before {@link #EARLIEST_YEAR}; not if there is none. */
    public static boolean isTooEarly(@Nullable LocalDate day) {
        return day != null && day.getYear() < EARLIEST_YEAR;
    }

    /** Whether a day lies after {@code today}, with a day of grace; not if there is none. */
    public static boolean isToCome(@Nullable LocalDate day, LocalDate today) {
        return day != null && day.isAfter(today.plusDays(1));
    }
}
