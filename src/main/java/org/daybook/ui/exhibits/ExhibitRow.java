package org.daybook.ui.exhibits;

import java.util.List;
import org.daybook.casefile.ExhibitHistory;
import org.daybook.record.EventTime;

sealed interface ExhibitRow {
    /**
     * The heading above a group.
     *
     * @param inbox whether it is the group of unlinked exhibits
     * @param count how many there are
     */
    record ExhibitHeading(boolean inbox, int count) implements ExhibitRow {}

    /**
     * An exhibit.
     *
     * @param incidents when the recorded incidents were that it belongs to, by their numbers
     * @param waiting whether it belongs to an incident that is not recorded
     */
    record ExhibitEntry(ExhibitHistory exhibit, List<EventTime> incidents, boolean waiting) implements ExhibitRow {
        public ExhibitEntry {
            incidents = List.copyOf(incidents);
        }
    }
}
