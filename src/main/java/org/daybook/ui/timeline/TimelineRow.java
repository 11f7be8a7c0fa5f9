package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.daybook.casefile.Draft;
import org.daybook.casefile.Erasure;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.ThingId;
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

    /**
     * An incident that was found.
     *
     * @param words what was looked for, as typed
     */
    record Found(IncidentHistory history, String words) implements TimelineRow {}

    /** Below the hits that are shown: how many more there are. */
    record More(int left) implements TimelineRow {}

    /** That something was erased; it leads nowhere. */
    record Gone(Erasure erasure) implements TimelineRow {}

    /** The incident it stands for; empty if it stands for something else. */
    default Optional<ThingId> incident() {
        return switch (this) {
            case Entry entry -> Optional.of(entry.history().id());
            case Found found -> Optional.of(found.history().id());
            default -> Optional.empty();
        };
    }

    /** Whether it is only passed over. */
    default boolean isHeading() {
        return this instanceof DraftsHeading || this instanceof MonthHeading;
    }

    /**
     * Drafts first, then the incidents by month, those without a date, and at the end what was erased.
     *
     * @param sorted the newest event first, those without a date last
     */
    static List<TimelineRow> of(List<IncidentHistory> sorted, List<Draft> drafts, List<Erasure> erasures) {
        List<TimelineRow> rows = new ArrayList<>(sorted.size() + drafts.size() + 2);
        if (!drafts.isEmpty()) {
            rows.add(new DraftsHeading());
            drafts.forEach(draft -> rows.add(new Waiting(draft)));
        }
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
        erasures.stream()
                .filter(erasure -> !erasure.incidents().isEmpty())
                .forEach(erasure -> rows.add(new Gone(erasure)));
        return List.copyOf(rows);
    }

    private static @Nullable YearMonth month(IncidentHistory history) {
        LocalDate date = history.current().when().date();
        return date == null ? null : YearMonth.from(date);
    }
}
