package org.daybook.pattern;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Consecutive days and the incidents that count at them.
 *
 * @param first the first day
 * @param last the last day, included; not before the first
 * @param figure the incidents
 */
public record DayWindow(LocalDate first, LocalDate last, Figure figure) {
    private static final double MONTH = 30;

    /** The number of days; at least one. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The average number of incidents in 30 of these days. */
    public double per30Days() {
        return figure.count() * MONTH / days();
    }
}
