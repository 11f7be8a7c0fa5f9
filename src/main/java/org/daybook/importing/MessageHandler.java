package org.daybook.importing;

import java.io.IOException;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;

/** Receives what an importer reads, in the order of the source, on the thread that reads. */
public interface MessageHandler {
    /**
     * A conversation begins; its messages may be mixed with those of others.
     *
     * @return the number by which its messages refer to it
     * @throws IOException if it cannot be accepted
     */
    int begin(ConversationHeading heading) throws IOException;

    /**
     * The next row of a conversation.
     *
     * @param conversation the number that {@link #begin} returned
     * @throws IOException if it cannot be taken
     */
    void take(int conversation, Message message) throws IOException;

    /** Something in the source could not be read, or is not as it should be. */
    void warn(ImportWarning warning);
}
