package org.daybook.pattern;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.daybook.facts.Incident;
import org.jspecify.annotations.Nullable;

/** The incidents that have a day, in the order of their days. */
final class Dated {
    private final List<Incident> incidents;
    private final List<LocalDate> days;
    private final @Nullable LocalDate last;

    private Dated(List<Counted> inOrder) {
        incidents = inOrder.stream().map(Counted::incident).toList();
        days = inOrder.stream().map(Counted::dated).toList();
        LocalDate latest = null;
        for (Counted counted : inOrder) {
            LocalDate day = counted.lastDay();
            if (latest == null || (day != null && day.isAfter(latest))) {
                latest = day;
            }
        }
        last = latest;
    }

    /** Those of {@code all} that have a day. */
    static Dated of(Collection<Counted> all) {
        List<Counted> dated = new ArrayList<>();
        for (Counted counted : all) {
            if (counted.day() != null) {
                dated.add(counted);
            }
        }
        dated.sort(Counted.IN_TIME);
        return new Dated(dated);
    }

    /** In the order of their days. */
    List<Incident> incidents() {
        return incidents;
    }

    /** The day of the incident at a place in the order. */
    LocalDate day(int place) {
        return days.get(place);
    }

    /** The earliest day at which any counts. */
    Optional<LocalDate> first() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getFirst());
    }

    /** The latest day on which any can have happened, the end of a span included. */
    Optional<LocalDate> last() {
        return Optional.ofNullable(last);
    }

    /** The latest day at which any counts. */
    Optional<LocalDate> latestCounted() {
        return days.isEmpty() ? Optional.empty() : Optional.of(days.getLast());
    }

    /** Those that count at a day in these, both included. */
    Figure between(LocalDate from, LocalDate to) {
        int begin = firstFrom(from);
        return Figure.part(incidents.subList(begin, Math.max(begin, firstFrom(to.plusDays(1)))));
    }

    private int firstFrom(LocalDate day) {
        int low = 0;
        int high = days.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (days.get(middle).isBefore(day)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
