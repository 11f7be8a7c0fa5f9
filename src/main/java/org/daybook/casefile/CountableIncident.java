package org.daybook.casefile;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType;
import org.daybook.record.YesNoAnswer;
import org.jspecify.annotations.Nullable;

/**
 * What counts as an incident, and as what. It is decided only here: the diary, the patterns, portfolios and the
 * commands all use it, so that no two of them can give different numbers.
 *
 * <ul>
 *   <li>a record that was withdrawn counts nowhere;
 *   <li>a record whose only kind is 'something else, or not sure' is not classified yet and counts nowhere, unless
 *       it is a breach; it may be a letter from a court. One without a kind counts;
 *   <li>a record is a breach of an order if its kind, a term that it names, or its answer says so. It counts under
 *       that kind too;
 *   <li>an incident was reported if its record says so, or if a conversation that was not withdrawn was about it;
 *   <li>an exact day counts at that day, and so does an approximate one;
 *   <li>a span counts once: at its first day, and at the time at which it begins if one is given;
 *   <li>an unknown date counts in totals, but not where a date is needed;
 *   <li>day and hour are those on the clock where it happened, as recorded. Nothing is converted, so neither
 *       another zone nor a clock change moves anything;
 *   <li>time until now, or until it was written down, is counted from the last day of a span. If the original
 *       could not be read, it is not known when it was written down, and it is left out of such counts;
 *   <li>what refers to imported messages was dated by the app on the day, whenever it was imported, and is counted
 *       apart from what was written down.
 * </ul>
 *
 * A series of calls or messages is one incident, whatever its count.
 *
 * @param incident the current version of the record
 * @param writtenAt when it was first recorded; null if the original could not be read
 * @param spokenOf whether a conversation that was not withdrawn was about it
 * @param claimed whether another diary alone says when it was first recorded
 * @param datedByApp whether it refers to imported messages, which say themselves when they were sent
 */
public record CountableIncident(
        Incident incident,
        boolean withdrawn,
        @Nullable OffsetDateTime writtenAt,
        boolean spokenOf,
        boolean claimed,
        boolean datedByApp) {
    private static final Set<IncidentType> NOT_CLASSIFIED = Set.of(IncidentType.SOMETHING_ELSE);

    /** An incident that refers to no imported messages. */
    public CountableIncident(
            Incident incident,
            boolean withdrawn,
            @Nullable OffsetDateTime writtenAt,
            boolean spokenOf,
            boolean claimed) {
        this(incident, withdrawn, writtenAt, spokenOf, claimed, false);
    }

    /** A copy that says whether it refers to imported messages. */
    public CountableIncident withDatedByApp(boolean dated) {
        return new CountableIncident(incident, withdrawn, writtenAt, spokenOf, claimed, dated);
    }

    /**
     * An incident of the diary.
     *
     * @param spokenOf whether a conversation that was not withdrawn was about it
     */
    public static CountableIncident of(IncidentHistory history, boolean spokenOf) {
        return new CountableIncident(
                history.current(),
                history.isWithdrawn(),
                history.isOriginalMissing() ? null : history.original().recordedAt(),
                spokenOf,
                history.original().isClaimed());
    }

    public boolean isCounted() {
        return !withdrawn && !isOpen(incident);
    }

    /** Whether it was not withdrawn and yet does not count, because its only kind is 'something else, or not sure'. */
    public boolean isUnclassified() {
        return !withdrawn && isOpen(incident);
    }

    /** Whether it does not count because its only kind is 'something else, or not sure'. */
    public static boolean isOpen(Incident incident) {
        return isOnlySomethingElse(incident.what().types()) && !isBreach(incident);
    }

    /**
     * Whether no kind is chosen but 'something else, or not sure': with these alone it counts only if it is a breach.
     */
    public static boolean isOnlySomethingElse(Collection<IncidentType> types) {
        return Set.copyOf(types).equals(NOT_CLASSIFIED);
    }

    /**
     * Whether, as far as she knows, it broke an order or a bail condition: its kind, a term that it names, or the
     * answer says so.
     */
    public static boolean isBreach(Incident incident) {
        return incident.background().orderBroken() == YesNoAnswer.YES
                || !incident.background().brokenTerms().isEmpty()
                || incident.what().types().contains(IncidentType.ORDER_BREACHED);
    }

    /** The kinds under which it counts: those chosen, and breach of an order if it is one. */
    public static List<IncidentType> kinds(Incident incident) {
        List<IncidentType> chosen = incident.what().types();
        if (!isBreach(incident) || chosen.contains(IncidentType.ORDER_BREACHED)) {
            return chosen;
        }
        List<IncidentType> all = new ArrayList<>(chosen);
        all.add(IncidentType.ORDER_BREACHED);
        return all.stream().sorted().toList();
    }

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

    /** Whether it was reported: she says so, or a conversation about it is recorded. */
    public boolean isReported() {
        return spokenOf || incident.response().reporting().answer() == YesNoAnswer.YES;
    }

    /** Whether she says that it was not reported, and no conversation about it is recorded. */
    public boolean isNotReported() {
        return !spokenOf && incident.response().reporting().answer() == YesNoAnswer.NO;
    }

    public boolean isReportingNotSaid() {
        return !isReported() && !isNotReported();
    }
}
