package org.daybook.portfolio.content;

import java.util.Set;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Message;
import org.daybook.crypto.ByteSequence;

/** Gives pictures that were sent with imported messages. */
@FunctionalInterface
public interface MediaSource {
    /**
     * An attachment, which is read when it is printed.
     *
     * @param message as it was imported
     * @param index the number of the attachment in the message, from 0
     * @param withheld the SHA-256 of files that are not shown, whichever message they were sent with
     */
    PlateSource of(ImportHistory imported, Message message, int index, Set<ByteSequence> withheld);
}
