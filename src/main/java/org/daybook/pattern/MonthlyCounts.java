package org.daybook.pattern;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentType.IncidentGroup;

/**
 * The dated incidents by month and kind.
 *
 * @param months in order, including months without incidents unless the first and the last are so far apart that a
 * typing mistake is likely
 */
public record MonthlyCounts(List<MonthCounts> months) {
    /** Fifty years. A mistyped year must not add ten thousand empty months. */
    private static final int MOST_MONTHS = 600;

    private static final int YEAR = 12;

    /**
     * One month, or several consecutive ones.
     *
     * @param all the incidents, each once
     * @param groups the incidents of each group; one with kinds of several groups counts for each; groups without
     * incidents are left out
     * @param noKind those without a kind
     */
    public record MonthCounts(
            YearMonth first, YearMonth last, Figure all, Map<IncidentGroup, Figure> groups, Figure noKind) {
        public Figure of(IncidentGroup group) {
            return groups.getOrDefault(group, Figure.NONE);
        }

        public static MonthCounts of(YearMonth first, YearMonth last, List<Incident> incidents) {
            IncidentGrouping<IncidentGroup> groups = new IncidentGrouping<>(new EnumMap<>(IncidentGroup.class));
            List<Incident> noKind = new ArrayList<>();
            for (Incident incident : incidents) {
                CountableIncident.kinds(incident).forEach(type -> groups.put(type.group(), incident));
                if (CountableIncident.kinds(incident).isEmpty()) {
                    noKind.add(incident);
                }
            }
            return new MonthCounts(first, last, Figure.of(incidents), groups.figures(), Figure.of(noKind));
        }
    }

    public MonthlyCounts {
        months = List.copyOf(months);
    }

    /** Whether months without incidents are left out because the first and the last are very far apart. */
    public boolean isBroken() {
        return !months.isEmpty()
                && months.getFirst().first().until(months.getLast().first(), ChronoUnit.MONTHS) >= months.size();
    }

    public int count(int length) {
        return (int) months.stream()
                .mapToLong(month -> place(month, length))
                .distinct()
                .count();
    }

    /**
     * The counts over longer periods.
     *
     * @param length of each, in months, counted from January; 12 is a year
     */
    public List<MonthCounts> periods(int length) {
        if (length == 1) {
            return months;
        }
        Map<Long, List<MonthCounts>> together = new TreeMap<>();
        for (MonthCounts month : months) {
            together.computeIfAbsent(place(month, length), _ -> new ArrayList<>())
                    .add(month);
        }
        return together.values().stream().map(MonthlyCounts::joined).toList();
    }

    static Supplier<MonthlyCounts> in(PatternCounter pass) {
        Map<Long, List<Incident>> found = new HashMap<>();
        pass.each(counted -> {
            LocalDate day = counted.day();
            if (day != null) {
                found.computeIfAbsent((long) day.getYear() * YEAR + day.getMonthValue() - 1, _ -> new ArrayList<>())
                        .add(counted.incident());
            }
        });
        return () -> of(found);
    }

    private static MonthlyCounts of(Map<Long, List<Incident>> found) {
        TreeSet<Long> places = new TreeSet<>(found.keySet());
        if (!places.isEmpty() && places.getLast() - places.getFirst() < MOST_MONTHS) {
            LongStream.range(places.getFirst(), places.getLast()).forEach(places::add);
        }
        return new MonthlyCounts(places.stream()
                .map(place -> {
                    YearMonth month = YearMonth.of((int) Math.floorDiv(place, YEAR), Math.floorMod(place, YEAR) + 1);
                    return MonthCounts.of(month, month, found.getOrDefault(place, List.of()));
                })
                .toList());
    }

    private static long place(MonthCounts month, int length) {
        return Math.floorDiv(
                (long) month.first().getYear() * YEAR + month.first().getMonthValue() - 1, length);
    }

    private static MonthCounts joined(List<MonthCounts> months) {
        List<Incident> incidents = new ArrayList<>();
        months.forEach(month -> incidents.addAll(month.all().incidents()));
        return MonthCounts.of(months.getFirst().first(), months.getLast().last(), incidents);
    }
}
