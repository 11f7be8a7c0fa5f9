package org.daybook.record;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;

/**
 * How long after it happened something was recorded, by the calendar of where it happened. Every sentence and figure
 * about that delay comes from here.
 *
 * <p>Days are calendar days, so that neither another zone nor a clock change adds or removes one. A span, whose
 * actual day is not known, is counted from its last day and never called the same day.
 *
 * @param kind how the record relates to the event
 * @param days from the last day on which it can have happened to the day of the record; 0 unless it is {@link
 * DelayKind#LATER}
 */
public record RecordingDelay(DelayKind kind, long days) {
    private static final int LATE_AFTER_DAYS = 7;

    /** How the time of the record relates to that of the event. */
    public enum DelayKind {
        /** When it happened is not known. */
        UNKNOWN,
        /** It was recorded before the day or time given: one of them is wrong, or the clock was. */
        BEFORE,
        /** It was recorded on the one day on which it happened. */
        SAME_DAY,
        /** It was recorded on one of several days on which it can have happened. */
        WITHIN,
        /** It was recorded on a later day. */
        LATER
    }

    /** Whether it was recorded late: more than a week after the last day on which it can have happened. */
    public boolean isLate() {
        return days > LATE_AFTER_DAYS;
    }

    /**
     * From {@code when} to its record.
     *
     * @param recordedAt the computer's clock when it was recorded
     */
    public static RecordingDelay of(EventTime when, OffsetDateTime recordedAt) {
        LocalDate first = when.date();
        LocalDate last = when.lastDate();
        if (first == null || last == null) {
            return new RecordingDelay(DelayKind.UNKNOWN, 0);
        }
        long days = ChronoUnit.DAYS.between(
                last, recordedAt.atZoneSameInstant(when.zone()).toLocalDate());
        if (days > 0) {
            return new RecordingDelay(DelayKind.LATER, days);
        }
        boolean oneDay = first.equals(last);
        if (when.beginsAfter(recordedAt.toInstant()) || (oneDay && days < 0)) {
            return new RecordingDelay(DelayKind.BEFORE, 0);
        }
        return new RecordingDelay(oneDay ? DelayKind.SAME_DAY : DelayKind.WITHIN, 0);
    }
}
