package org.daybook.portfolio.content;

import java.util.List;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * A number of contacts as it is printed. Messages are counted apart from incidents.
 *
 * @param messages how many imported messages, calls, e-mails and payments
 * @param incidents the printed incidents, without those whose messages are counted
 */
public record ContactCount(int messages, List<Id<Incident>> incidents) {
    public ContactCount {
        incidents = List.copyOf(incidents);
    }

    /** Whether there are none. */
    public boolean isNone() {
        return messages == 0 && incidents.isEmpty();
    }
}
