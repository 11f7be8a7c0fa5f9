package org.daybook.pattern;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.facts.Incident;
import org.jspecify.annotations.Nullable;

/**
 * The incidents that have a day, in the order in which they count: by day, on one day those without a time first, then by
 * number.
 */
final class Dated {
    private final List<Incident> incidents;
    private final List<LocalDate> days;
    private final @Nullable LocalDate last;

    /** An incident and where it comes: the day from the year 1 in 22 bits, then the second, then the number. */
    private record Placed(long place, Counted counted) {
        private static final int SECOND_BITS = 17;
        private static final int NUMBER_BITS = 24;
        private static final long LAST_DAY = (1L << 22) - 1;
        private static final long DAY_BEFORE_THE_FIRST = LocalDate.of(1, 1, 1).toEpochDay() - 1;

        static Placed of(Counted counted, LocalDate day) {
            LocalTime time = counted.time();
            long second = time == null ? 0 : 1 + time.toSecondOfDay();
            long days = Math.clamp(day.toEpochDay() - DAY_BEFORE_THE_FIRST, 0, LAST_DAY);
            long number = Math.clamp(counted.incident().number(), 0, (1L << NUMBER_BITS) - 1);
            return new Placed((days << SECOND_BITS | second) << NUMBER_BITS | number, counted);
        }
    }

    private Dated(List<Placed> inOrder) {
        incidents = inOrder.stream().map(placed -> placed.counted.incident()).toList();
        days = inOrder.stream().map(placed -> placed.counted.dated()).toList();
        LocalDate latest = null;
        for (Placed placed : inOrder) {
            LocalDate day = placed.counted.lastDay();
            if (latest == null || (day != null && day.isAfter(latest))) {
                latest = day;
            }
        }
        last = latest;
    }

    /** Asks for those that have a day. */
    static Supplier<Dated> in(Pass pass) {
        List<Placed> placed = new ArrayList<>();
        pass.each(counted -> {
            LocalDate day = counted.day();
            if (day != null) {
                placed.add(Placed.of(counted, day));
            }
        });
        return () -> {
            placed.sort(Comparator.comparingLong(Placed::place));
            return new Dated(placed);
        };
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
