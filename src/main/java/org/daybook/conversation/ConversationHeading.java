package org.daybook.conversation;

import java.util.List;

/**
 * The facts that a source states about a conversation before its first message.
 *
 * @param title its name as the source has it, or the names of those in it; may be empty
 * @param item the path of its file within the archive or folder that was imported; empty if a single file was
 * @param participants those whom the source lists, whether or not they wrote; empty if it lists none
 */
public record ConversationHeading(String title, String item, List<Participant> participants) {
    public ConversationHeading {
        participants = List.copyOf(participants);
    }
}
