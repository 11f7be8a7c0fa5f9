package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.AskedToStop;
import org.daybook.facts.Report;
import org.daybook.index.IncidentThing;
import org.daybook.index.Thing;

/**
 * Something that happened beside the incidents, by month, as it is shown under them.
 *
 * @param key of its name
 * @param months how often in each month; months without are not in it
 */
record Lane(String key, Map<YearMonth, Integer> months) {

    /** The lanes in which anything stands: what was reported, and when somebody was told to stop. */
    static List<Lane> of(List<Thing> things) {
        List<IncidentHistory> rows = things.stream()
                .filter(IncidentThing.class::isInstance)
                .map(thing -> ((IncidentThing) thing).history())
                .toList();
        return Stream.of(
                        lane("timeline.lane-reports", rows, Lane::reports),
                        lane("timeline.lane-asked", rows, Lane::askedToStop))
                .filter(lane -> !lane.months.isEmpty())
                .toList();
    }

    private static Lane lane(
            String key, List<IncidentHistory> rows, Function<IncidentHistory, Stream<LocalDate>> days) {
        Map<YearMonth, Integer> months = new TreeMap<>(Comparator.naturalOrder());
        rows.stream()
                .filter(history -> !history.isWithdrawn())
                .flatMap(days)
                .forEach(day -> months.merge(YearMonth.from(day), 1, Integer::sum));
        return new Lane(key, months);
    }

    private static Stream<LocalDate> reports(IncidentHistory history) {
        return history.current().response().reporting().reports().stream()
                .map(Report::on)
                .flatMap(Stream::ofNullable);
    }

    private static Stream<LocalDate> askedToStop(IncidentHistory history) {
        AskedToStop asked = history.current().response().askedToStop();
        return Stream.ofNullable(asked.on());
    }
}
