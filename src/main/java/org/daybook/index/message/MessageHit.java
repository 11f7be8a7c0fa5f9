package org.daybook.index.message;

import java.util.List;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.record.Id;

/**
 * A row that a search found.
 *
 * @param conversation the number of its conversation in the import, from 0
 * @param number its number in that conversation, from 1
 * @param title the name of the conversation
 * @param time when it was sent; as the source writes it only if that could not be read
 * @param sender the sender's name; may be empty
 * @param address the sender's number, handle or e-mail address; may be empty
 * @param text its words; of a very long text, the beginning
 * @param attachments the names of what was sent with it
 * @param isHeldEarlier whether an earlier import of the same conversation has it as well
 */
public record MessageHit(
        Id<MessageImport> messages,
        int conversation,
        int number,
        String title,
        MessageTime time,
        String sender,
        String address,
        String text,
        List<String> attachments,
        boolean isHeldEarlier) {
    public MessageHit {
        attachments = List.copyOf(attachments);
    }
}
