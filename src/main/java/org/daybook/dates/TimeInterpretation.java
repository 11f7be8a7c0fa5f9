package org.daybook.dates;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.daybook.dates.PossibleMoments.PossibleMoment;
import org.daybook.record.EventTime;
import org.jspecify.annotations.Nullable;

/**
 * How her words for a time were understood.
 *
 * @param when the time, without her words; null if it is not certain
 * @param sayMore whether her words say more than the time does, as 'last night' does
 * @param offers possible meanings for her to choose from; empty if {@code when} is certain
 * @param doubts why it is not certain; empty exactly if {@code when} is certain or nothing was typed
 */
public record TimeInterpretation(
        @Nullable EventTime when, boolean sayMore, List<EventTime> offers, List<PhraseProblem> doubts) {
    static final TimeInterpretation NOTHING = new TimeInterpretation(null, false, List.of(), List.of());

    public TimeInterpretation {
        offers = List.copyOf(offers);
        doubts = List.copyOf(doubts);
    }

    /** Whether her words name a time at all, even one that cannot be read. */
    boolean namesTime() {
        return when != null || !offers.isEmpty() || doubts.stream().anyMatch(PhraseProblem::isOfTime);
    }

    /** Whether her words are only a time, so that nothing is lost if the day and time fields hold it instead. */
    public boolean isOnlyTime() {
        return namesTime()
                && !sayMore
                && doubts.stream().noneMatch(doubt -> doubt.kind() == PhraseProblem.ProblemKind.NOT_UNDERSTOOD);
    }

    /** The times that her words can mean. */
    List<EventTime> readings() {
        return when == null ? offers : List.of(when);
    }

    /**
     * Whether a day and time given beside her words say the same, or say it more exactly. A less exact time does not
     * agree: her more exact one would be kept only as words.
     */
    boolean agreesWith(EventTime given) {
        if (!namesTime()) {
            return true;
        }
        if (given.precision() == EventTime.EventTimePrecision.UNKNOWN && when == null) {
            // 'About nine in the evening' names no day that she could know.
            return doubts.stream().anyMatch(doubt -> doubt.kind() == PhraseProblem.ProblemKind.NO_DAY);
        }
        return readings().stream().anyMatch(said -> holds(said, given));
    }

    private static boolean holds(EventTime said, EventTime given) {
        LocalDate first = said.date();
        LocalDate last = said.lastDate();
        LocalDate begin = given.date();
        LocalDate end = given.lastDate();
        if (first == null || last == null || begin == null || end == null) {
            return first == null && begin == null;
        }
        if (begin.isBefore(first) || end.isAfter(last)) {
            return false;
        }
        LocalTime from = given.time();
        if (said.precision() != EventTime.EventTimePrecision.BETWEEN) {
            return said.time() == null || said.time().equals(from);
        }
        LocalTime to = given.precision() == EventTime.EventTimePrecision.BETWEEN ? given.endTime() : from;
        return isUpTo(first, said.time(), begin, from) && isUpTo(end, to, last, said.endTime());
    }

    private static boolean isUpTo(
            LocalDate day, @Nullable LocalTime time, LocalDate other, @Nullable LocalTime itsTime) {
        return new PossibleMoment(day, time).isUpTo(new PossibleMoment(other, itsTime));
    }

    static TimeInterpretation certain(EventTime when, boolean sayMore) {
        return new TimeInterpretation(when, sayMore, List.of(), List.of());
    }
}
