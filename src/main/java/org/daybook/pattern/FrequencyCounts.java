package org.daybook.pattern;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.daybook.incident.Incident;
import org.daybook.record.CalendarDays;
import org.daybook.record.EventTime.EventTimePrecision;

/**
 * The number of incidents, and when they happened.
 *
 * @param all those counted
 * @param unclassified the records that are not counted because their kind is not given
 * @param undated those without a known date
 * @param spans those dated as a span, which count at its first day
 * @param about those dated about a day, which count at it
 * @param first the earliest day; empty if none has a date
 * @param last the latest day, the end of a span included; empty if none has a date
 * @param daysSince from the last day to today; empty if none has a date or the last is in the future
 * @param byMonth by month and group
 * @param hours by weekday and hour
 * @param gaps the days from each incident to the next
 * @param latest the latest days and as many before; empty if the incidents are all within a fortnight
 * @param acts the sum of the calls, messages and so on that incidents count, apart from the incidents themselves; a
 *     message to which two incidents refer is in the count of both
 * @param withActs those in which such a count is given
 */
public record FrequencyCounts(
        Figure all,
        Figure unclassified,
        Figure undated,
        Figure spans,
        Figure about,
        Optional<LocalDate> first,
        Optional<LocalDate> last,
        OptionalLong daysSince,
        MonthlyCounts byMonth,
        HeatMap hours,
        IncidentGaps gaps,
        Optional<RecentDayCounts> latest,
        long acts,
        Figure withActs) {

    /** Counts the input; on any thread. */
    public static FrequencyCounts of(CountInput input) {
        PatternCounter pass = new PatternCounter();
        Supplier<DatedIncidents> dated = DatedIncidents.in(pass);
        Supplier<Figure> all = pass.those(_ -> true);
        Supplier<Figure> undated = pass.those(counted -> counted.day() == null);
        Supplier<Figure> spans =
                pass.those(counted -> counted.incident().when().precision() == EventTimePrecision.BETWEEN);
        Supplier<Figure> about =
                pass.those(counted -> counted.incident().when().precision() == EventTimePrecision.ABOUT);
        Supplier<MonthlyCounts> byMonth = MonthlyCounts.in(pass);
        Supplier<HeatMap> hours = HeatMap.in(pass);
        Supplier<Figure> withActs = pass.those(counted -> acts(counted.incident()) > 0);
        pass.over(input.incidents());
        DatedIncidents inOrder = dated.get();
        return new FrequencyCounts(
                all.get(),
                input.unclassified(),
                undated.get(),
                spans.get(),
                about.get(),
                inOrder.first(),
                inOrder.last(),
                inOrder.last()
                        .map(last -> CalendarDays.since(last, input.today()))
                        .orElse(OptionalLong.empty()),
                byMonth.get(),
                hours.get(),
                IncidentGaps.of(inOrder),
                RecentDayCounts.of(inOrder),
                withActs.get().incidents().stream()
                        .mapToLong(FrequencyCounts::acts)
                        .sum(),
                withActs.get());
    }

    private static int acts(Incident incident) {
        return incident.what().extent().times();
    }
}
