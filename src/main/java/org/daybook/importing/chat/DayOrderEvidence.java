package org.daybook.importing.chat;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.daybook.importing.DayOrder;
import org.jspecify.annotations.Nullable;

/**
 * Whether the day or the month comes first, as far as the dates of one file show. A number over twelve can only be a
 * day; and where all are small, one order may let the dates go back again and again while the other does not. Where
 * they contradict each other, nothing is decided: a person may have typed some of them.
 */
final class DayOrderEvidence {
    /** How often dates must go back: once may be chance, or a date that a person typed. */
    private static final int ENOUGH = 2;

    private final Map<DayOrder, OrderTally> tallies = new EnumMap<>(Map.of(
            DayOrder.DAY_FIRST,
            new OrderTally(DayOrder.DAY_FIRST),
            DayOrder.MONTH_FIRST,
            new OrderTally(DayOrder.MONTH_FIRST)));
    private @Nullable AmbiguousDate before;

    /** How the dates read in one order. */
    private static final class OrderTally {
        private final DayOrder order;
        private int impossible;
        private int back;
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
            if (day != null && previous != null && day.isBefore(previous)) {
                back++;
            }
            last = day;
        }
    }

    void add(AmbiguousDate date) {
        if (!date.yearFirst() && !date.equals(before)) {
            before = date;
            tallies.values().forEach(tally -> tally.add(date));
        }
    }

    /** The only order in which the dates can be read; empty if there is none. */
    Optional<DayOrder> certain() {
        return before == null
                ? Optional.of(DayOrder.DAY_FIRST)
                : certain(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST)
                        .or(() -> certain(DayOrder.MONTH_FIRST, DayOrder.DAY_FIRST));
    }

    private Optional<DayOrder> certain(DayOrder order, DayOrder other) {
        return tally(order).impossible == 0 && tally(other).impossible > 0 ? Optional.of(order) : Optional.empty();
    }

    /** {@link #certain}, or the order in which the dates do not go back; empty if both are as likely. */
    Optional<DayOrder> likely() {
        return certain()
                .or(() -> likely(DayOrder.DAY_FIRST, DayOrder.MONTH_FIRST))
                .or(() -> likely(DayOrder.MONTH_FIRST, DayOrder.DAY_FIRST));
    }

    private Optional<DayOrder> likely(DayOrder order, DayOrder other) {
        boolean bothPossible = tally(order).impossible == 0 && tally(other).impossible == 0;
        return bothPossible && tally(order).back == 0 && tally(other).back >= ENOUGH
                ? Optional.of(order)
                : Optional.empty();
    }

    private OrderTally tally(DayOrder order) {
        return tallies.getOrDefault(order, new OrderTally(order));
    }
}
