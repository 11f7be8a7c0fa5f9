package org.daybook.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One incident as she recorded or amended it. Only a time, were it unknown, and a few words are needed.
 *
 * @param id the same through all amendments
 * @param number for display: 1 for the first incident of the diary, never reused
 * @param when when it happened
 * @param what what happened
 * @param where where it happened
 * @param who who did it, as far as she knows
 * @param effect what it did to her
 * @param handling how the record is to be handled
 * @param unknown fields of a newer version, kept
 */
public record Incident(
        ThingId id,
        int number,
        When when,
        What what,
        Where where,
        Who who,
        Effect effect,
        Handling handling,
        UnknownFields unknown) {

    /** The earliest year that is taken for a date and not for a slip of the keyboard. */
    public static final int EARLIEST_YEAR = 1900;

    /** What keeps a record from being saved; the screen marks the field and says it in words. */
    public enum Problem {
        NO_WORDS,
        BEFORE_EARLIEST_YEAR,
        IN_THE_FUTURE,
        ENDS_BEFORE_IT_BEGINS
    }

    /** The same record under another number. */
    public Incident numbered(int newNumber) {
        return new Incident(id, newNumber, when, what, where, who, effect, handling, unknown);
    }

    /**
     * What has to be mended before this can be recorded, in the order of the form; empty if nothing.
     *
     * @param today the day on which it is to be recorded
     */
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        LocalDate first = when.date();
        LocalDate last = when.lastDate();
        if (first != null && first.getYear() < EARLIEST_YEAR) {
            problems.add(Problem.BEFORE_EARLIEST_YEAR);
        }
        // A day of grace, for someone writing in another zone than the event's.
        if ((first != null && first.isAfter(today.plusDays(1))) || (last != null && last.isAfter(today.plusDays(1)))) {
            problems.add(Problem.IN_THE_FUTURE);
        }
        if (first != null && endsBeforeItBegins(first)) {
            problems.add(Problem.ENDS_BEFORE_IT_BEGINS);
        }
        if (what.happened().isBlank() && what.exactWords().isBlank()) {
            problems.add(Problem.NO_WORDS);
        }
        return List.copyOf(problems);
    }

    private boolean endsBeforeItBegins(LocalDate first) {
        LocalDate end = when.endDate();
        if (end == null) {
            return false;
        }
        return end.isBefore(first)
                || (end.equals(first)
                        && when.time() != null
                        && when.endTime() != null
                        && when.endTime().isBefore(when.time()));
    }
}
