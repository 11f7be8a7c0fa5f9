package org.daybook.pattern;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import org.daybook.facts.Answer;
import org.daybook.facts.Incident;
import org.jspecify.annotations.Nullable;

/**
 * An incident as it is counted, on the screen and in a portfolio. How dates are counted is decided here and nowhere else:
 *
 * <ul>
 *   <li>an exact day and one that is about so count at that day;
 *   <li>a span counts once: at its first day, and at the time at which it begins if one is given;
 *   <li>an unknown date counts in totals, and in nothing for which a date is needed;
 *   <li>day and hour are those on the clock where it happened, as they were written. Nothing is converted, so neither
 *       another zone nor a change of the clocks moves anything;
 *   <li>what is counted to now, or to when it was written down, is counted from the last day of a span.
 * </ul>
 *
 * A spell of calls or messages is one incident, whatever its count.
 *
 * @param incident the record as it stands
 * @param writtenAt when it was first recorded
 * @param spokenOf whether a conversation with somebody was about it
 */
public record Counted(Incident incident, OffsetDateTime writtenAt, boolean spokenOf) {
    /** The day at which it counts; null if its date is not known. */
    public @Nullable LocalDate day() {
        return incident.when().date();
    }

    /** The time of day at which it counts; null if none is known. */
    public @Nullable LocalTime time() {
        return incident.when().time();
    }

    /** The last day on which it can have happened; null if its date is not known. */
    public @Nullable LocalDate lastDay() {
        return incident.when().lastDate();
    }

    /**
     * How many days after its last day it was written down, by the calendar of where it happened; empty if its date is not
     * known.
     */
    public OptionalLong delay() {
        LocalDate last = lastDay();
        if (last == null) {
            return OptionalLong.empty();
        }
        LocalDate written = writtenAt.atZoneSameInstant(incident.when().zone()).toLocalDate();
        return OptionalLong.of(Math.max(0, ChronoUnit.DAYS.between(last, written)));
    }

    /** Whether it was reported: she says so, or a conversation about it is recorded. */
    public boolean isReported() {
        return spokenOf || incident.response().reporting().answer() == Answer.YES;
    }

    /** Whether she says that it was not reported, and no conversation about it is recorded. */
    public boolean isNotReported() {
        return !spokenOf && incident.response().reporting().answer() == Answer.NO;
    }

    /** Whether neither is said. */
    public boolean isReportingNotSaid() {
        return !isReported() && !isNotReported();
    }
}
