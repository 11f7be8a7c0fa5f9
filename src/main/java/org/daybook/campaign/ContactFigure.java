package org.daybook.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.daybook.pattern.Figure;

/**
 * A number of contacts, with what it counts. Messages are counted apart from incidents.
 *
 * @param messages the imported messages, calls, e-mails and payments
 */
public record ContactFigure(List<IdentifiedMessage> messages, Figure incidents) {
    public static final ContactFigure NONE = new ContactFigure(List.of(), Figure.NONE);

    public ContactFigure {
        messages = List.copyOf(messages);
    }

    public int count() {
        return messages.size() + incidents.count();
    }

    public boolean isNone() {
        return count() == 0;
    }

    /** The day of the first dated contact; empty if none has a day. */
    public Optional<LocalDate> first() {
        return ContactDays.of(this).first();
    }

    /** The last day of the last dated contact; empty if none has a day. */
    public Optional<LocalDate> last() {
        return ContactDays.of(this).last();
    }
}
