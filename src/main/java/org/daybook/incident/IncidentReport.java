package org.daybook.incident;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * One report of an incident to somebody.
 *
 * @param on the day; null if not known
 * @param at the time of day; null if not known
 * @param officer who took it
 * @param references the numbers it was given
 * @param said what was said, may be empty
 * @param promised what was promised, may be empty
 * @param outcome what came of it, may be empty
 */
public record IncidentReport(
        ReportRecipient to,
        @Nullable LocalDate on,
        @Nullable LocalTime at,
        Officer officer,
        ReportReferences references,
        String said,
        String promised,
        String outcome) {
    /** @throws IllegalArgumentException for a time of day without its day */
    public IncidentReport {
        if (on == null && at != null) {
            throw new IllegalArgumentException("a time of day needs its date");
        }
    }
}
