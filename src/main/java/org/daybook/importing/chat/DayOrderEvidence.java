package org.daybook.importing.chat;

import java.time.LocalDate;
import java.util.Optional;
import org.daybook.importing.DayOrder;
import org.jspecify.annotations.Nullable;

/**
 * Which of day and month comes first, as far as the dates of one file say. A number over twelve can only be a day; and
 * where all are small, one order may let the dates go back again and again while the other does not. A single date
 * decides nothing against others, since a person may have typed it.
 */
final class DayOrderEvidence {
    /** Going back once may be chance, or a date that somebody typed. */
    private static final int ENOUGH = 2;

    private final int[] only = new int[DayOrder.values().length];
    private final int[] back = new int[DayOrder.values().length];
    private final @Nullable LocalDate[] last = new @Nullable LocalDate[DayOrder.values().length];
    private @Nullable WrittenDate before;
    private boolean any;

    void add(WrittenDate date) {
        if (date.yearFirst() || date.equals(before)) {
            return;
        }
        before = date;
        any = true;
        for (DayOrder order : DayOrder.values()) {
            if (!date.canBe(order)) {
                only[other(order).ordinal()]++;
                continue;
            }
            Optional<LocalDate> day = date.in(order);
            LocalDate previous = last[order.ordinal()];
            if (day.isPresent() && previous != null && day.get().isBefore(previous)) {
                back[order.ordinal()]++;
            }
            last[order.ordinal()] = day.orElse(previous);
        }
    }

    private static DayOrder other(DayOrder order) {
        return order == DayOrder.DAY_FIRST ? DayOrder.MONTH_FIRST : DayOrder.DAY_FIRST;
    }

    /** The only order in which the dates can be read; empty if there is none. */
    Optional<DayOrder> certain() {
        for (DayOrder order : DayOrder.values()) {
            if (only[order.ordinal()] > 0 && only[other(order).ordinal()] == 0) {
                return Optional.of(order);
            }
        }
        return any ? Optional.empty() : Optional.of(DayOrder.DAY_FIRST);
    }

    /** {@link #certain}, or the order in which the dates do not go back; empty if both are as likely. */
    Optional<DayOrder> likely() {
        return certain().or(this::forwards);
    }

    private Optional<DayOrder> forwards() {
        for (DayOrder order : DayOrder.values()) {
            int itself = back[order.ordinal()];
            int others = back[other(order).ordinal()];
            boolean neither = only[order.ordinal()] == 0 && only[other(order).ordinal()] == 0;
            if (neither && itself == 0 && others >= ENOUGH) {
                return Optional.of(order);
            }
        }
        return Optional.empty();
    }
}
