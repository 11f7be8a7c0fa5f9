package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.daybook.casefile.Draft;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.When;
import org.jspecify.annotations.Nullable;

/** One row of the timeline. */
sealed interface TimelineRow {

    /** Above the drafts. */
    record DraftsHeading() implements TimelineRow {}

    /** Something begun and not yet recorded. */
    record Waiting(Draft draft) implements TimelineRow {}

    /**
     * Above the incidents of a month.
     *
     * @param month null above those without a known date
     * @param count how many there are
     */
    record MonthHeading(@Nullable YearMonth month, int count) implements TimelineRow {}

    /** An incident. */
    record Entry(IncidentHistory history) implements TimelineRow {}

    /** Drafts first, then the incidents by month, newest first, then those without a date, last recorded first. */
    static List<TimelineRow> of(List<IncidentHistory> incidents, List<Draft> drafts) {
        List<TimelineRow> rows = new ArrayList<>(incidents.size() + drafts.size() + 2);
        if (!drafts.isEmpty()) {
            rows.add(new DraftsHeading());
            drafts.forEach(draft -> rows.add(new Waiting(draft)));
        }
        List<IncidentHistory> sorted = incidents.stream().sorted(newestFirst()).toList();
        int from = 0;
        while (from < sorted.size()) {
            YearMonth month = month(sorted.get(from));
            int to = from + 1;
            while (to < sorted.size() && Objects.equals(month, month(sorted.get(to)))) {
                to++;
            }
            rows.add(new MonthHeading(month, to - from));
            sorted.subList(from, to).forEach(history -> rows.add(new Entry(history)));
            from = to;
        }
        return List.copyOf(rows);
    }

    private static @Nullable YearMonth month(IncidentHistory history) {
        LocalDate date = history.current().when().date();
        return date == null ? null : YearMonth.from(date);
    }

    private static Comparator<IncidentHistory> newestFirst() {
        Comparator<IncidentHistory> byDate = Comparator.comparing(
                history -> history.current().when(),
                Comparator.comparing(When::date, Comparator.nullsLast(Comparator.reverseOrder()))
                        .thenComparing(When::time, Comparator.nullsLast(Comparator.reverseOrder())));
        return byDate.thenComparing(history -> -history.current().number());
    }
}
