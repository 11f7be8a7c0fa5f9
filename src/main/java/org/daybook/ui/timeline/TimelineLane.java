package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.OrderPeriod;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentReport;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.index.CaseRecordItem;
import org.daybook.index.IncidentItem;
import org.daybook.index.IndexItem;
import org.daybook.record.Id;
import org.daybook.record.YesNoAnswer;

/**
 * A series of events other than incidents, by month, shown below them.
 *
 * @param key of its name
 * @param months the number in each month; months without any are absent
 * @param runs whether it is continuous from month to month, and is drawn as a line
 */
record TimelineLane(String key, Map<YearMonth, Integer> months, boolean runs) {
    /** Limits the strip, so that a mistyped year does not make it centuries long. */
    private static final int MOST_MONTHS = 12 * 30;

    /**
     * The lanes that are not empty: reports, requests to stop, and the months in which an order was in force.
     *
     * @param today the day up to which open-ended orders are drawn
     */
    static List<TimelineLane> of(List<IndexItem> items, LocalDate today) {
        Map<Id<Incident>, Set<LocalDate>> spokenOf = spokenOf(items);
        return Stream.of(
                        lane("timeline.lane-reports", items, item -> reports(item, spokenOf), false),
                        lane("timeline.lane-asked", items, TimelineLane::askedToStop, false),
                        lane("timeline.lane-orders", items, item -> inForce(item, today), true))
                .filter(lane -> !lane.months.isEmpty())
                .toList();
    }

    /** The number from one month to another. */
    int during(YearMonth first, YearMonth last) {
        return months.entrySet().stream()
                .filter(entry ->
                        !entry.getKey().isBefore(first) && !entry.getKey().isAfter(last))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    private static TimelineLane lane(
            String key, List<IndexItem> items, Function<IndexItem, Stream<YearMonth>> monthsOf, boolean runs) {
        Map<YearMonth, Integer> months = new TreeMap<>(Comparator.naturalOrder());
        items.stream().flatMap(monthsOf).forEach(month -> months.merge(month, 1, Integer::sum));
        return new TimelineLane(key, months, runs);
    }

    private static Stream<YearMonth> reports(IndexItem item, Map<Id<Incident>, Set<LocalDate>> spokenOf) {
        return switch (item) {
            case IncidentItem incident
            when incident.countable().isCounted() ->
                incident.history().current().response().reporting().reports().stream()
                        .map(IncidentReport::on)
                        .flatMap(Stream::ofNullable)
                        .filter(day ->
                                !spokenOf.getOrDefault(incident.id(), Set.of()).contains(day))
                        .map(YearMonth::from);
            case CaseRecordItem caseRecord when stands(caseRecord, CaseRecordKind.CONTACT) -> month(caseRecord);
            default -> Stream.empty();
        };
    }

    private static Stream<YearMonth> askedToStop(IndexItem item) {
        return switch (item) {
            case IncidentItem incident
            when incident.countable().isCounted() ->
                Stream.of(incident.history().current().response().askedToStop())
                        .filter(asked -> asked.answer() == YesNoAnswer.YES)
                        .map(StopRequestAnswer::on)
                        .flatMap(Stream::ofNullable)
                        .map(YearMonth::from);
            case CaseRecordItem caseRecord when stands(caseRecord, CaseRecordKind.STOP_REQUEST) -> month(caseRecord);
            default -> Stream.empty();
        };
    }

    private static Stream<YearMonth> inForce(IndexItem item, LocalDate today) {
        if (!(item instanceof CaseRecordItem caseRecord) || !stands(caseRecord, CaseRecordKind.ORDER)) {
            return Stream.empty();
        }
        return OrderPeriod.of(caseRecord.history().current()).stream()
                .flatMap(period -> Stream.iterate(
                                YearMonth.from(period.from()),
                                month -> !month.isAfter(YearMonth.from(period.until(today))),
                                month -> month.plusMonths(1))
                        .limit(MOST_MONTHS));
    }

    /** The days of the conversations about each incident, since a report recorded in both counts once. */
    private static Map<Id<Incident>, Set<LocalDate>> spokenOf(List<IndexItem> items) {
        Map<Id<Incident>, Set<LocalDate>> days = new HashMap<>();
        for (IndexItem item : items) {
            LocalDate day = item.day();
            if (day != null
                    && item instanceof CaseRecordItem caseRecord
                    && stands(caseRecord, CaseRecordKind.CONTACT)) {
                caseRecord
                        .history()
                        .current()
                        .incidents()
                        .forEach(incident -> days.computeIfAbsent(incident, _ -> new HashSet<>())
                                .add(day));
            }
        }
        return days;
    }

    private static boolean stands(CaseRecordItem caseRecord, CaseRecordKind kind) {
        return caseRecord.history().kind() == kind && !caseRecord.history().isWithdrawn();
    }

    private static Stream<YearMonth> month(CaseRecordItem caseRecord) {
        return Stream.ofNullable(caseRecord.day()).map(YearMonth::from);
    }
}
