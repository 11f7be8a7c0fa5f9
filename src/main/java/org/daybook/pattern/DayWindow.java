package org.daybook.pattern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days in a row and the incidents that count at them.
 *
 * @param first the first day
 * @param last the last day, included; not before the first
 * @param figure the incidents
 */
public record DayWindow(LocalDate first, LocalDate last, Figure figure) {
    private static final double MONTH = 30;

    /** How many days it has; at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** How many incidents 30 days of it have on average. */
    public double per30Days() {
        return figure.count() * MONTH / days();
    }
}
