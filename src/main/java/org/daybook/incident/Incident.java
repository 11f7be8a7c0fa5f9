package org.daybook.incident;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * One incident as she recorded or amended it. Only a time, which may be unknown, and a few words are needed.
 *
 * @param id the same through all amendments
 * @param number for display: 1 for the first incident of the diary, never reused
 * @param when when it happened
 * @param what what happened
 * @param where where it happened
 * @param who who did it, as far as she knows
 * @param presence who else was there
 * @param response what was done about it
 * @param effect what it did to her
 * @param background what it is connected with
 * @param handling how the record is to be handled
 * @param unknown fields of a newer version of the program, preserved
 */
public record Incident(
        Id<Incident> id,
        int number,
        EventTime when,
        IncidentDescription what,
        IncidentLocation where,
        SuspectedPerson who,
        PeoplePresent presence,
        ActionTaken response,
        IncidentEffect effect,
        IncidentContext background,
        IncidentHandling handling,
        UnknownFields unknown) {

    /** A reason why a record cannot be saved; the screen marks the field and explains it. */
    public enum Problem {
        NO_WORDS,
        BEFORE_EARLIEST_YEAR,
        ENDS_BEFORE_IT_BEGINS,
        ASKED_TO_STOP_ON_IMPOSSIBLE_DAY,
        REPORTED_ON_IMPOSSIBLE_DAY,
        FIRST_WRITTEN_ON_IMPOSSIBLE_DAY
    }

    public static Incident of(Id<Incident> id, int number, EventTime when, IncidentDescription what) {
        return new Incident(
                id,
                number,
                when,
                what,
                IncidentLocation.NOT_SAID,
                SuspectedPerson.NOT_SAID,
                PeoplePresent.NOT_SAID,
                ActionTaken.NOT_SAID,
                IncidentEffect.NOT_SAID,
                IncidentContext.NOT_SAID,
                IncidentHandling.ORDINARY,
                UnknownFields.NONE);
    }

    /** A copy under another number. */
    public Incident numbered(int newNumber) {
        return new Incident(
                id, newNumber, when, what, where, who, presence, response, effect, background, handling, unknown);
    }

    /** A copy with another id, for a record that was imported. */
    public Incident identified(Id<Incident> newId) {
        return new Incident(
                newId, number, when, what, where, who, presence, response, effect, background, handling, unknown);
    }

    /** A copy with another time. */
    public Incident with(EventTime other) {
        return new Incident(
                id, number, other, what, where, who, presence, response, effect, background, handling, unknown);
    }

    /** A copy with another account of what happened. */
    public Incident with(IncidentDescription other) {
        return new Incident(
                id, number, when, other, where, who, presence, response, effect, background, handling, unknown);
    }

    /** A copy at another place. */
    public Incident with(IncidentLocation other) {
        return new Incident(
                id, number, when, what, other, who, presence, response, effect, background, handling, unknown);
    }

    /** A copy with another person. */
    public Incident with(SuspectedPerson other) {
        return new Incident(
                id, number, when, what, where, other, presence, response, effect, background, handling, unknown);
    }

    /** A copy with others present. */
    public Incident with(PeoplePresent other) {
        return new Incident(id, number, when, what, where, who, other, response, effect, background, handling, unknown);
    }

    /** A copy with another response. */
    public Incident with(ActionTaken other) {
        return new Incident(id, number, when, what, where, who, presence, other, effect, background, handling, unknown);
    }

    /** A copy with another effect. */
    public Incident with(IncidentEffect other) {
        return new Incident(
                id, number, when, what, where, who, presence, response, other, background, handling, unknown);
    }

    /** A copy with another background. */
    public Incident with(IncidentContext other) {
        return new Incident(id, number, when, what, where, who, presence, response, effect, other, handling, unknown);
    }

    /** A copy that is handled in another way. */
    public Incident with(IncidentHandling other) {
        return new Incident(id, number, when, what, where, who, presence, response, effect, background, other, unknown);
    }

    /** A copy with other fields of a newer version. */
    public Incident with(UnknownFields other) {
        return new Incident(
                id, number, when, what, where, who, presence, response, effect, background, handling, other);
    }

    /**
     * What must be corrected before this can be recorded, in the order of the form; empty if nothing. A future time
     * is not a problem: the form asks about it, and the computer's clock can be wrong.
     *
     * @param today the day on which it is to be recorded
     */
    public List<Problem> problems(LocalDate today) {
        List<Problem> problems = new ArrayList<>();
        if (when.isTooEarly()) {
            problems.add(Problem.BEFORE_EARLIEST_YEAR);
        }
        if (when.endsBeforeItBegins()) {
            problems.add(Problem.ENDS_BEFORE_IT_BEGINS);
        }
        if (what.happened().isBlank() && what.exactWords().isBlank()) {
            problems.add(Problem.NO_WORDS);
        }
        if (isImpossible(response.askedToStop().on(), today)) {
            problems.add(Problem.ASKED_TO_STOP_ON_IMPOSSIBLE_DAY);
        }
        if (response.reporting().reports().stream().anyMatch(report -> isImpossible(report.on(), today))) {
            problems.add(Problem.REPORTED_ON_IMPOSSIBLE_DAY);
        }
        if (isImpossible(background.origin().firstWritten(), today)) {
            problems.add(Problem.FIRST_WRITTEN_ON_IMPOSSIBLE_DAY);
        }
        return List.copyOf(problems);
    }

    private static boolean isImpossible(@Nullable LocalDate day, LocalDate today) {
        return EventTime.isTooEarly(day) || EventTime.isToCome(day, today);
    }
}
