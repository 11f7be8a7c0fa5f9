package org.daybook.index;

import java.util.List;
import java.util.Set;
import org.daybook.casefile.IncidentHistory;
import org.daybook.facts.ThingId;

/**
 * The whole timeline as it was at one moment. It holds what the case file holds anyway, so that it costs four to eight
 * bytes an incident.
 *
 * @param rows the newest event first, on one day the latest time first, then the highest number; those without a date
 *     last. Withdrawn ones are among them
 * @param density of the same rows
 * @param withExhibits the incidents to which an exhibit belongs
 */
public record Timeline(List<IncidentHistory> rows, Density density, Set<ThingId> withExhibits) {
    public Timeline {
        rows = List.copyOf(rows);
        withExhibits = Set.copyOf(withExhibits);
    }
}
