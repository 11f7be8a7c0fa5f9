package org.daybook.importing.table;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.importing.DayOrder;

/** The evidence of all dates of a file for the order of day and month. For one thread. */
final class FileDayOrderEvidence {
    private final TableDateReader dates = new TableDateReader();
    private final Set<DayOrder> orders = EnumSet.noneOf(DayOrder.class);
    private boolean isNeeded;

    /** The next date as it is written. */
    void add(String date) {
        dates.orderOf(date).ifPresent(orders::add);
        isNeeded = isNeeded || dates.isEither(date);
    }

    /** Whether some dates mean another day in the other order, and none decides which order it is. */
    boolean isAsked() {
        return isNeeded && only().isEmpty();
    }

    /** The order in which dates are read: the only one they allow, else the chosen one, else the day first. */
    DayOrder order(Optional<DayOrder> chosen) {
        return only().or(() -> chosen).orElse(DayOrder.DAY_FIRST);
    }

    /** The only order that the dates allow; empty if they allow both, or contradict each other. */
    private Optional<DayOrder> only() {
        return orders.size() == 1 ? orders.stream().findFirst() : Optional.empty();
    }
}
