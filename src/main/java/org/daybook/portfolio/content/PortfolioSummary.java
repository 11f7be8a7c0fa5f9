package org.daybook.portfolio.content;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.daybook.caserecord.CostTotals;
import org.daybook.field.OrderTerm;
import org.daybook.incident.DailyChange;
import org.daybook.incident.IncidentType;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.ReportRecipient;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * Neutral counts over the printed incidents: facts, no conclusion and no score. {@link
 * org.daybook.casefile.CountableIncident} says what counts.
 *
 * @param totals the number of incidents
 * @param when when they happened
 * @param conduct what was done, how often, where and by what means, and who is named
 * @param effects what was said to whoever did it, and what it did to her
 * @param seen who saw it, and to whom it was reported
 * @param recording how it was written down
 * @param otherRecords what the rest of the case adds
 */
public record PortfolioSummary(
        Totals totals,
        Dates when,
        ConductSummary conduct,
        Effects effects,
        WitnessSummary seen,
        RecordingSummary recording,
        OtherRecords otherRecords) {

    /**
     * How many there are.
     *
     * @param incidents how many incidents are counted
     * @param unclassified the records printed and not counted because their kind is open
     * @param withdrawn those printed as withdrawn and not counted
     */
    public record Totals(int incidents, IncidentTally unclassified, IncidentTally withdrawn) {
        /** How many records of incidents are printed, counted or not. */
        public int records() {
            return incidents + unclassified.count() + withdrawn.count();
        }
    }

    /**
     * When they happened.
     *
     * @param undated those without a known date
     * @param first the earliest day; null if none has a date
     * @param last the latest day, the end of a span included; null if none has a date
     * @param byMonth incidents to each month in which any begins; those between too, with none, unless first and last
     *     lie so far apart that a slip of the pen is likely; a span counts where it begins
     */
    public record Dates(
            IncidentTally undated,
            @Nullable LocalDate first,
            @Nullable LocalDate last,
            Map<YearMonth, Integer> byMonth) {
        /** The months with the most incidents, in order; none where no month has more than one. */
        public List<YearMonth> busiest() {
            int most = most();
            return most < 2
                    ? List.of()
                    : byMonth.entrySet().stream()
                            .filter(month -> month.getValue() == most)
                            .map(Map.Entry::getKey)
                            .toList();
        }

        /** The most incidents in a month; 0 if none has a month. */
        public int most() {
            return byMonth.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        }
    }

    /**
     * What was done, how often, where and by what means, and who is named.
     *
     * @param byType incidents to each type; one with several types counts for each
     * @param byGroup incidents to each group; one with several types of a group counts once
     * @param acts the sum of the counts given, that is the least number of separate acts in those incidents
     * @param places those to each kind of place, where said
     * @param channels the channels used
     * @param suspects who is named, and how certain that is
     */
    public record ConductSummary(
            Map<IncidentType, Integer> byType,
            Map<IncidentType.IncidentGroup, Integer> byGroup,
            long acts,
            IncidentTally withCount,
            Map<PlaceKind, IncidentTally> places,
            ChannelSummary channels,
            Suspects suspects) {}

    /**
     * Who is named.
     *
     * @param named the persons, in the order of first mention
     * @param certainties incidents for each degree of certainty about who did it, including those without one
     */
    public record Suspects(List<Suspect> named, Map<Certainty, IncidentTally> certainties) {}

    /**
     * One person who is named.
     *
     * @param name as first written
     * @param certainties incidents for each degree of certainty that it was this person
     */
    public record Suspect(String name, Map<Certainty, IncidentTally> certainties) {}

    /**
     * The channels used; each text once, ignoring case.
     *
     * @param numbers how many different telephone numbers were shown
     * @param withheld the incidents whose number was withheld or not shown
     * @param emails how many different e-mail addresses
     * @param handles how many different account names
     * @param urls how many different web addresses
     * @param platforms incidents to each service or app, as first written
     */
    public record ChannelSummary(
            int numbers,
            IncidentTally withheld,
            int emails,
            int handles,
            int urls,
            Map<String, IncidentTally> platforms) {}

    /**
     * What was said to whoever did it, and what it did to her.
     *
     * @param askedToStop those in which they were told to stop
     * @param askedOn the days on which they were told, in an incident or apart, where known, each once, in order
     * @param fear those in which she wrote that she was afraid that violence would be used
     * @param daily changes to her day-to-day life
     * @param harm what it hurt, broke or cost
     * @param orderBroken those in which, as far as she knows, an order or a bail condition was broken
     * @param termsBroken those to each term of an order that stands and that, as far as she knows, was broken
     */
    public record Effects(
            IncidentTally askedToStop,
            List<LocalDate> askedOn,
            IncidentTally fear,
            IncidentTally exactWords,
            Daily daily,
            HarmSummary harm,
            IncidentTally orderBroken,
            Map<Id<OrderTerm>, IncidentTally> termsBroken) {}

    /**
     * Changes to her day-to-day life.
     *
     * @param any those with a change ticked or described
     */
    public record Daily(IncidentTally any, Map<DailyChange, IncidentTally> ticked) {}

    /**
     * The harm and cost it caused.
     *
     * @param treatment those with a doctor, hospital or other treatment
     */
    public record HarmSummary(
            IncidentTally injury, IncidentTally treatment, IncidentTally damage, IncidentTally cost) {}

    /**
     * Who saw it, and to whom it was reported.
     *
     * @param witnessed those with a witness
     * @param witnesses how many witnesses are given, one to each incident counted for each
     * @param children those in which children were present
     * @param reported those that were reported, or were what a conversation with an agency was about
     * @param toldPolice those of them that reached the police
     * @param notReported those of which it is said that they were not, and no conversation says otherwise
     * @param to those to each whom, as incidents say it; conversations are counted apart
     * @param references log and crime references, each once: the master reference first, then those recorded as such,
     * those given in conversations, and those in incidents
     */
    public record WitnessSummary(
            IncidentTally witnessed,
            int witnesses,
            IncidentTally children,
            IncidentTally reported,
            IncidentTally toldPolice,
            IncidentTally notReported,
            Map<ReportRecipient, IncidentTally> to,
            List<String> references) {}

    /**
     * How the incidents were recorded.
     *
     * @param originalMissing those whose original could not be read, so that nobody knows when they were written down
     * @param datedByApp those that refer to imported messages, which say themselves when they were sent
     * @param dated how many others have a date
     * @param sameDay how many of these were first recorded on the day of the event
     * @param longestDelayDays the longest time from event to first record, in days
     * @param claimed of how many dated ones another diary alone says when they were first recorded
     * @param amended those amended later
     * @param fromPaper those copied from a paper log
     * @param fromOtherDiary those taken over from another diary
     * @param byOthers those first recorded by somebody else than the owner of the diary
     */
    public record RecordingSummary(
            IncidentTally originalMissing,
            IncidentTally datedByApp,
            int dated,
            int sameDay,
            long longestDelayDays,
            int claimed,
            IncidentTally amended,
            IncidentTally fromPaper,
            IncidentTally fromOtherDiary,
            IncidentTally byOthers) {}

    /**
     * What the rest of the case adds; nothing of it is counted as an incident.
     *
     * @param stopRequests how many requests to stop are recorded apart
     * @param contacts how many conversations with police and agencies
     * @param effects how many effects on her day-to-day life are recorded apart from any incident
     * @param changes the changes to her day-to-day life that are ticked apart from any incident
     * @param costs what they come to
     */
    public record OtherRecords(
            int stopRequests,
            int contacts,
            int contactsWithPolice,
            int effects,
            List<DailyChange> changes,
            CostTotals costs) {}

    /** Counts over {@code sheets}. */
    public static PortfolioSummary of(CaseSheets sheets) {
        return new SummaryCounter(sheets).count();
    }
}
