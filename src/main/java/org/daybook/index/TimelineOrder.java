package org.daybook.index;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/** The rows of all items, kept in the order of the timeline. */
final class TimelineOrder {
    private final List<TimelineEntry> ordered = new ArrayList<>();

    private final Map<Id<?>, TimelineEntry> byId = new HashMap<>();

    /** Adds many items at once; none may be there already. */
    List<TimelineEntry> putAll(Collection<IndexItem> items) {
        List<TimelineEntry> added = new ArrayList<>(items.size());
        items.forEach(item -> added.add(new TimelineEntry(item)));
        Collections.sort(added);
        added.forEach(row -> byId.put(row.item().id(), row));
        ordered.addAll(added);
        Collections.sort(ordered);
        return added;
    }

    TimelineEntry put(IndexItem item) {
        TimelineEntry row = new TimelineEntry(item);
        byId.put(item.id(), row);
        ordered.add(-Collections.binarySearch(ordered, row) - 1, row);
        return row;
    }

    /** Removes an item; empty if it is unknown. */
    Optional<TimelineEntry> remove(Id<?> id) {
        TimelineEntry row = byId.remove(id);
        if (row != null) {
            ordered.remove(Collections.binarySearch(ordered, row));
        }
        return Optional.ofNullable(row);
    }

    Optional<TimelineEntry> of(Id<?> id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** All rows, the newest first. */
    List<TimelineEntry> all() {
        return ordered;
    }

    /**
     * The nearest row of the same kind.
     *
     * @param step 1 for those that are older, -1 for those that are newer
     */
    <T> Optional<Id<T>> nearest(Id<T> id, int step) {
        TimelineEntry row = byId.get(id);
        if (row == null || !row.onTimeline()) {
            return Optional.empty();
        }
        int at = Collections.binarySearch(ordered, row) + step;
        while (at >= 0 && at < ordered.size()) {
            TimelineEntry other = ordered.get(at);
            if (other.onTimeline() && other.kind() == row.kind()) {
                return Optional.of(other.item().id().as());
            }
            at += step;
        }
        return Optional.empty();
    }

    Timeline timeline(Set<Id<Incident>> withExhibits) {
        List<IndexItem> items = new ArrayList<>(ordered.size());
        for (TimelineEntry row : ordered) {
            if (row.onTimeline()) {
                items.add(row.item());
            }
        }
        return new Timeline(items, density(), withExhibits);
    }

    private MonthDensity density() {
        int undated = 0;
        Map<YearMonth, Integer> counts = new HashMap<>();
        int from = 0;
        while (from < ordered.size()) {
            TimelineEntry first = ordered.get(from);
            int incidents = 0;
            int to = from;
            while (to < ordered.size() && ordered.get(to).isOfDay(first)) {
                incidents += ordered.get(to).isCounted() ? 1 : 0;
                to++;
            }
            LocalDate day = first.day();
            if (day == null) {
                undated += incidents;
            } else if (incidents > 0) {
                counts.merge(YearMonth.from(day), incidents, Integer::sum);
            }
            from = to;
        }
        return new MonthDensity(months(counts), undated);
    }

    private static List<MonthDensity.Month> months(Map<YearMonth, Integer> counts) {
        List<MonthDensity.Month> months = new ArrayList<>();
        if (!counts.isEmpty()) {
            YearMonth first = Collections.min(counts.keySet());
            long many = first.until(Collections.max(counts.keySet()), ChronoUnit.MONTHS);
            for (long i = 0; i <= many; i++) {
                YearMonth month = first.plusMonths(i);
                months.add(new MonthDensity.Month(month, counts.getOrDefault(month, 0)));
            }
        }
        return months;
    }
}
