package org.daybook.portfolio.content;

import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * A message as it is printed, without what was left out.
 *
 * @param number its number in its conversation, from 1
 * @param exhibit the printed exhibit that holds the original
 * @param incidents the printed incidents that refer to it
 * @param message the message
 */
public record MessageSheet(int number, Id<Exhibit> exhibit, List<Id<Incident>> incidents, Message message) {
    public MessageSheet {
        incidents = List.copyOf(incidents);
    }
}
