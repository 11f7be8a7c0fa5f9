package org.daybook.portfolio.content;

import java.io.IOException;
import java.util.List;
import org.daybook.conversation.ImportBasis;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * An imported conversation to whose messages printed incidents refer, without what was left out. Its messages are read
 * one by one each time they are needed, since there may be very many.
 *
 * @param title its name as the source has it; may be empty
 * @param incidents the printed incidents that refer to it
 * @param most how many messages are printed at most
 * @param messages gives the messages
 * @param rest counts the messages that are not printed
 * @param isDamaged whether the messages cannot be read, or are not as they were sealed
 */
public record ConversationSheet(
        String title,
        ConversationSource source,
        List<Id<Incident>> incidents,
        long most,
        Messages messages,
        RestCounter rest,
        boolean isDamaged) {
    public ConversationSheet {
        incidents = List.copyOf(incidents);
    }

    /**
     * Where a conversation is from.
     *
     * @param format the code of the importer that read it
     * @param basis what the original does not say and was chosen
     * @param exhibits the printed exhibits that hold the original
     */
    public record ConversationSource(String format, ImportBasis basis, List<Id<Exhibit>> exhibits) {
        public ConversationSource {
            exhibits = List.copyOf(exhibits);
        }
    }

    /** Gives the messages to which printed incidents refer, and those around them, in the order of the source. */
    @FunctionalInterface
    public interface Messages {
        /**
         * Passes them on. Blocking; not for the vault thread or the interface thread.
         *
         * @throws IOException if they cannot be read, or are not as they were sealed
         */
        void read(MessageTaker into) throws IOException;
    }

    /** Receives messages in their order. */
    @FunctionalInterface
    public interface MessageTaker {
        /** Takes the next message. */
        void take(MessageSheet message) throws IOException;
    }

    /** Counts the messages that are not printed. */
    @FunctionalInterface
    public interface RestCounter {
        /**
         * Counts them. Blocking, as reading is.
         *
         * @throws IOException if they cannot be read, or are not as they were sealed
         */
        UnprintedMessages count() throws IOException;
    }

    /**
     * Messages that are not printed.
     *
     * @param messages how many there are
     * @param own how many of them the owner of the phone or account sent
     */
    public record UnprintedMessages(int messages, int own) {}

    /** A copy that says that the messages cannot be read. */
    public ConversationSheet damaged() {
        return new ConversationSheet(title, source, incidents, most, messages, rest, true);
    }
}
