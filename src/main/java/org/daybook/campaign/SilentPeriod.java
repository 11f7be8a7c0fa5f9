package org.daybook.campaign;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Days on which no contact is recorded, between two that are; that none is recorded does not show that there was none.
 *
 * @param before the day of the contact before it
 * @param after the day of the next contact
 */
public record SilentPeriod(LocalDate before, LocalDate after) {
    /** How many days there are between the two. */
    public long days() {
        return ChronoUnit.DAYS.between(before, after) - 1;
    }
}
