package org.daybook.pattern;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The incidents before and after a day. Those of the day itself, or of any day that it may have been, are in neither,
 * since it is not known which came first.
 *
 * @param onTheDay the incidents of that day, or of any day that it may have been
 * @param before from the first incident to the day before; empty if none is earlier
 * @param after from the day after to the day of the last incident; empty if none is later. It does not extend to the
 * day on which this is counted: that nothing was written down since says nothing about what happened
 * @param justBefore the last days before, as many as {@code justAfter} has; empty if either is
 * @param justAfter the first days after
 */
public record BeforeAfterCounts(
        ComparisonDay marker,
        Figure onTheDay,
        Optional<DayWindow> before,
        Optional<DayWindow> after,
        Optional<DayWindow> justBefore,
        Optional<DayWindow> justAfter) {

    /** For each of the days; the incidents are put in order only if there is a day. */
    static List<BeforeAfterCounts> of(List<ComparisonDay> markers, Supplier<DatedIncidents> dated) {
        if (markers.isEmpty()) {
            return List.of();
        }
        DatedIncidents inOrder = dated.get();
        return markers.stream().map(marker -> of(marker, inOrder)).toList();
    }

    private static BeforeAfterCounts of(ComparisonDay marker, DatedIncidents dated) {
        LocalDate day = marker.day();
        LocalDate next = marker.lastDay().plusDays(1);
        Optional<DayWindow> before = dated.first().flatMap(first -> window(dated, first, day.minusDays(1)));
        Optional<DayWindow> after = dated.latestCounted().flatMap(last -> window(dated, next, last));
        long length = Math.min(
                before.map(DayWindow::days).orElse(0L),
                after.map(DayWindow::days).orElse(0L));
        return new BeforeAfterCounts(
                marker,
                dated.between(day, marker.lastDay()),
                before,
                after,
                window(dated, day.minusDays(length), day.minusDays(1)),
                window(dated, next, marker.lastDay().plusDays(length)));
    }

    private static Optional<DayWindow> window(DatedIncidents dated, LocalDate from, LocalDate to) {
        return to.isBefore(from) ? Optional.empty() : Optional.of(new DayWindow(from, to, dated.between(from, to)));
    }
}
