package org.daybook.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.incident.Incident;
import org.daybook.pattern.ComparisonDay.DayEvent;
import org.daybook.record.EventTime;

/**
 * Collects the days of one kind around which incidents are counted. However many records and incidents name the same
 * day, it is one.
 */
final class ComparisonDays {
    private final DayEvent what;
    private final Map<ComparedDays, List<CaseRecord>> records = new TreeMap<>();
    private final Map<ComparedDays, List<Incident>> incidents = new HashMap<>();

    ComparisonDays(DayEvent what) {
        this.what = what;
    }

    /** Adds the days of records; those without a known day are left out. */
    ComparisonDays records(List<CaseRecord> added) {
        for (CaseRecord caseRecord : added) {
            caseRecord
                    .when()
                    .flatMap(ComparedDays::of)
                    .ifPresent(days -> records.computeIfAbsent(days, _ -> new ArrayList<>())
                            .add(caseRecord));
        }
        return this;
    }

    ComparisonDays incidents(List<Incident> added, Function<Incident, Stream<LocalDate>> named) {
        for (Incident incident : added) {
            named.apply(incident)
                    .distinct()
                    .map(day -> new ComparedDays(day, day))
                    .forEach(day -> {
                        records.putIfAbsent(day, new ArrayList<>());
                        incidents.computeIfAbsent(day, _ -> new ArrayList<>()).add(incident);
                    });
        }
        return this;
    }

    /** The days in order. */
    List<ComparisonDay> list() {
        return records.entrySet().stream()
                .map(on -> new ComparisonDay(
                        what,
                        on.getKey().first,
                        on.getKey().last,
                        on.getValue(),
                        incidents.getOrDefault(on.getKey(), List.of())))
                .toList();
    }

    /** The day; the first and the last that it may have been where it is a span. */
    private record ComparedDays(LocalDate first, LocalDate last) implements Comparable<ComparedDays> {
        private static final Comparator<ComparedDays> IN_ORDER =
                Comparator.comparing(ComparedDays::first).thenComparing(ComparedDays::last);

        static Optional<ComparedDays> of(EventTime when) {
            LocalDate first = when.date();
            LocalDate last = when.lastDate();
            return first == null || last == null
                    ? Optional.empty()
                    : Optional.of(new ComparedDays(first, last.isBefore(first) ? first : last));
        }

        @Override
        public int compareTo(ComparedDays other) {
            return IN_ORDER.compare(this, other);
        }
    }
}
