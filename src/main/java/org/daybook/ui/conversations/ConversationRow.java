package org.daybook.ui.conversations;

import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.MessageImport;
import org.daybook.record.Id;

/**
 * A conversation in the list.
 *
 * @param index its number in the import, from 0
 * @param exhibit the label of the exhibit with the original
 * @param isEarlierCopy whether the same conversation was imported again later
 */
record ConversationRow(ImportHistory history, int index, String exhibit, boolean isEarlierCopy) {
    ConversationSummary summary() {
        return history.messages().conversations().get(index);
    }

    Id<MessageImport> id() {
        return MessageImport.idOf(history.id(), index);
    }
}
