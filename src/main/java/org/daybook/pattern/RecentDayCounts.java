package org.daybook.pattern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The incidents of the latest days, and of as many days before, as two counts side by side. The latest day is the one
 * at which the last incident counts, not today: that nothing was written down since is not a fact about what happened.
 *
 * @param before as many days before them
 */
public record RecentDayCounts(DayWindow latest, DayWindow before) {
    private static final long MOST = 90;
    private static final long FEWEST = 7;

    /** Ninety days, or half of the days from the first incident to the last if those are fewer; none under a week. */
    static Optional<RecentDayCounts> of(DatedIncidents dated) {
        Optional<LocalDate> first = dated.first();
        Optional<LocalDate> last = dated.latestCounted();
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        long length = Math.min(MOST, (ChronoUnit.DAYS.between(first.get(), last.get()) + 1) / 2);
        if (length < FEWEST) {
            return Optional.empty();
        }
        LocalDate begin = last.get().minusDays(length - 1);
        return Optional.of(new RecentDayCounts(
                window(dated, begin, last.get()), window(dated, begin.minusDays(length), begin.minusDays(1))));
    }

    private static DayWindow window(DatedIncidents dated, LocalDate from, LocalDate to) {
        return new DayWindow(from, to, dated.between(from, to));
    }
}
