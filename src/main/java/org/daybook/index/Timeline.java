package org.daybook.index;

import java.util.List;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * The whole timeline at one moment. It shares the items of the index, so that it costs four to eight bytes an item.
 *
 * @param rows the newest first, within a day the latest time first, then the highest number; undated ones last.
 * Withdrawn incidents are included
 * @param density of the incidents among the rows
 * @param withExhibits the incidents to which an exhibit belongs
 */
public record Timeline(List<IndexItem> rows, MonthDensity density, Set<Id<Incident>> withExhibits) {
    public Timeline {
        rows = List.copyOf(rows);
        withExhibits = Set.copyOf(withExhibits);
    }
}
