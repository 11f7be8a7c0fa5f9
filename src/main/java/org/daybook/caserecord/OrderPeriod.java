package org.daybook.caserecord;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The period in which an order or condition was in force, or somebody was in custody, as far as it is recorded.
 *
 * @param from the day it was made, or else served
 * @param to the day it ended, or else expires; null if neither is known
 */
public record OrderPeriod(LocalDate from, @Nullable LocalDate to) {
    /** The period of an order; empty if it is not known when it began. */
    public static Optional<OrderPeriod> of(CaseRecord order) {
        return order.day(CourtOrder.MADE)
                .or(() -> order.day(CourtOrder.SERVED))
                .map(from -> new OrderPeriod(from, end(order).orElse(null)));
    }

    /** The last day of an order: when it ended or is to end, or else when it expires; empty if neither is known. */
    public static Optional<LocalDate> end(CaseRecord order) {
        return order.day(CourtOrder.ENDED).or(() -> order.day(CourtOrder.EXPIRES));
    }

    /** Whether an order is recorded as in force on that day. */
    public static boolean isInForce(CaseRecord order, LocalDate day) {
        return of(order).filter(period -> period.contains(day)).isPresent();
    }

    /** Whether it had begun on that day and had not ended before. */
    public boolean contains(LocalDate day) {
        return !from.isAfter(day) && until(day).equals(day);
    }

    /** Its last day, or {@code day} if it continues beyond that. */
    public LocalDate until(LocalDate day) {
        return to == null || to.isAfter(day) ? day : to;
    }
}
