package org.daybook.index;

import java.util.List;
import org.daybook.casefile.IncidentHistory;

/**
 * The whole timeline as it was at one moment. It holds what the case file holds anyway, so that it costs four to eight
 * bytes an incident.
 *
 * @param rows the newest event first, on one day the latest time first, then the highest number; those without a date
 *     last. Withdrawn ones are among them
 * @param density of the same rows
 */
public record Timeline(List<IncidentHistory> rows, Density density) {
    public Timeline {
        rows = List.copyOf(rows);
    }
}
