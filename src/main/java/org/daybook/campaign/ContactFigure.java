package org.daybook.campaign;

import java.util.List;
import org.daybook.pattern.Figure;

/**
 * A number of contacts, with what it counts. Messages are counted apart from incidents.
 *
 * @param messages the imported messages, calls, e-mails and payments, the earliest first
 * @param incidents the incidents, without those whose messages are counted
 */
public record ContactFigure(List<IdentifiedMessage> messages, Figure incidents) {
    /** No contact. */
    public static final ContactFigure NONE = new ContactFigure(List.of(), Figure.NONE);

    public ContactFigure {
        messages = List.copyOf(messages);
    }

    /** How many there are. */
    public int count() {
        return messages.size() + incidents.count();
    }

    /** Whether there are none. */
    public boolean isNone() {
        return count() == 0;
    }
}
