package org.daybook.index;

import java.util.List;
import org.daybook.facts.ThingId;

/**
 * A page of the timeline, the newest event first and those without a date last.
 *
 * @param incidents the ids on it, in order
 * @param total how many there are in all
 */
public record TimelinePage(List<ThingId> incidents, int total) {
    public TimelinePage {
        incidents = List.copyOf(incidents);
    }
}
