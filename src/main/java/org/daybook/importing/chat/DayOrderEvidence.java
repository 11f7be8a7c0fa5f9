package org.daybook.importing.chat;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.importing.DayOrder;
import org.jspecify.annotations.Nullable;

/**
 * Whether the day, the month or the year comes first, as far as the dates of one file show. A number over twelve can
 * be no month; and where several orders are possible, one may let the dates go back again and again, or spread a few
 * weeks over years, while another does not. Where they contradict each other, nothing is decided: a person may have
 * typed some of them.
 */
final class DayOrderEvidence {
    /** How often dates must go back: once may be chance, or a date that a person typed. */
    private static final int ENOUGH = 2;

    /** How many times as long a chat must last in one order for that order to be unlikely. */
    private static final int LONGER = 10;

    private final List<OrderTally> tallies =
            Stream.of(DayOrder.values()).map(OrderTally::new).toList();
    private @Nullable AmbiguousDate before;

    /** How the dates read in one order. */
    private static final class OrderTally {
        private final DayOrder order;
        private int impossible;
        private int back;
        private @Nullable LocalDate earliest;
        private @Nullable LocalDate latest;
        private @Nullable LocalDate last;

        OrderTally(DayOrder order) {
            this.order = order;
        }

        void add(AmbiguousDate date) {
            if (!date.canBe(order)) {
                impossible++;
                return;
            }
            LocalDate day = date.in(order).orElse(last);
            LocalDate previous = last;
            if (day == null) {
                return;
            }
            if (previous != null && day.isBefore(previous)) {
                back++;
            }
            earliest = earliest == null || day.isBefore(earliest) ? day : earliest;
            latest = latest == null || day.isAfter(latest) ? day : latest;
            last = day;
        }

        boolean isPossible() {
            return impossible == 0;
        }

        /** Whether this order is the likelier of the two. */
        boolean beats(OrderTally other) {
            boolean isYearAsked = order == DayOrder.YEAR_FIRST || other.order == DayOrder.YEAR_FIRST;
            return back == 0 && other.back >= ENOUGH
                    || isYearAsked && back <= other.back && days() * LONGER < other.days();
        }

        /** From the first day to the last. */
        private long days() {
            return earliest == null || latest == null ? 0 : ChronoUnit.DAYS.between(earliest, latest);
        }
    }

    void add(AmbiguousDate date) {
        if (!date.yearFirst() && !date.equals(before)) {
            before = date;
            tallies.forEach(tally -> tally.add(date));
        }
    }

    /** The only order in which the dates can be read; empty if there is none. */
    Optional<DayOrder> certain() {
        if (before == null) {
            return Optional.of(DayOrder.DAY_FIRST);
        }
        List<OrderTally> possible = possible();
        return possible.size() == 1 ? Optional.of(possible.getFirst().order) : Optional.empty();
    }

    /** {@link #certain}, or the order in which the dates do not go back; empty if several are as likely. */
    Optional<DayOrder> likely() {
        List<OrderTally> possible = possible();
        return certain()
                .or(() -> possible.stream()
                        .filter(one -> possible.stream().allMatch(other -> other == one || one.beats(other)))
                        .map(one -> one.order)
                        .findFirst());
    }

    private List<OrderTally> possible() {
        return tallies.stream().filter(OrderTally::isPossible).toList();
    }
}
