package org.daybook.portfolio.content;

import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Message;

/** Gives pictures that were sent with imported messages. */
@FunctionalInterface
public interface MediaSource {
    /**
     * An attachment, which is read when it is printed.
     *
     * @param message as it was imported
     * @param index the number of the attachment in the message, from 0
     */
    PlateSource of(ImportHistory imported, Message message, int index);
}
