package org.daybook.pattern;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.daybook.casefile.CountableIncident;
import org.daybook.incident.Incident;
import org.jspecify.annotations.Nullable;

/** The dated incidents by day; on one day those without a time first, then by number. */
final class DatedIncidents {
    private final List<Incident> incidents;
    private final long[] days;
    private final long[] ends;
    private final Optional<LocalDate> last;

    /** An incident, the day at which it counts, and its position on that day. */
    private record PlacedIncident(Incident incident, long day, long end, long second) {
        static PlacedIncident of(CountableIncident counted, LocalDate day, LocalDate end) {
            LocalTime time = counted.time();
            return new PlacedIncident(
                    counted.incident(), day.toEpochDay(), end.toEpochDay(), time == null ? -1 : time.toSecondOfDay());
        }

        private int number() {
            return incident.number();
        }
    }

    private DatedIncidents(List<PlacedIncident> inOrder, Optional<LocalDate> last) {
        this.incidents = inOrder.stream().map(PlacedIncident::incident).toList();
        this.days = inOrder.stream().mapToLong(PlacedIncident::day).toArray();
        this.ends = inOrder.stream().mapToLong(PlacedIncident::end).toArray();
        this.last = last;
    }

    static Supplier<DatedIncidents> in(PatternCounter pass) {
        List<PlacedIncident> placed = new ArrayList<>();
        AtomicReference<@Nullable LocalDate> last = new AtomicReference<>(null);
        pass.each(counted -> {
            LocalDate day = counted.day();
            LocalDate end = counted.lastDay();
            if (day != null && end != null) {
                placed.add(PlacedIncident.of(counted, day, end));
                last.accumulateAndGet(
                        end, (one, other) -> one == null || (other != null && other.isAfter(one)) ? other : one);
            }
        });
        return () -> {
            placed.sort(Comparator.comparingLong(PlacedIncident::day)
                    .thenComparingLong(PlacedIncident::second)
                    .thenComparingInt(PlacedIncident::number));
            return new DatedIncidents(placed, Optional.ofNullable(last.get()));
        };
    }

    /** The incidents in order. */
    List<Incident> incidents() {
        return incidents;
    }

    /** The days to each incident from the last day of all before it; 0 if one of those lasts as long. */
    List<IncidentGaps.Gap> gaps() {
        List<IncidentGaps.Gap> gaps = new ArrayList<>();
        int latest = 0;
        for (int next = 1; next < days.length; next++) {
            gaps.add(new IncidentGaps.Gap(
                    incidents.get(latest), incidents.get(next), Math.max(0, days[next] - ends[latest])));
            latest = ends[next] >= ends[latest] ? next : latest;
        }
        return gaps;
    }

    /** The earliest day at which any counts. */
    Optional<LocalDate> first() {
        return days.length == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[0]));
    }

    /** The latest day on which any can have happened, the end of a span included. */
    Optional<LocalDate> last() {
        return last;
    }

    /** The latest day at which any counts. */
    Optional<LocalDate> latestCounted() {
        return days.length == 0 ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(days[days.length - 1]));
    }

    /** The incidents that count at a day between these two, both included. */
    Figure between(LocalDate from, LocalDate to) {
        int begin = firstFrom(from.toEpochDay());
        return Figure.part(incidents.subList(begin, Math.max(begin, firstFrom(to.toEpochDay() + 1))));
    }

    private int firstFrom(long day) {
        int low = 0;
        int high = days.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days[middle] < day) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
