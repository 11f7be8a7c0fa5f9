package org.daybook.ui.conversations;

import java.util.List;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.rows.MessageRow;

/**
 * A message as it is shown in its conversation.
 *
 * @param startsDay whether it is the first of its day in what is shown
 * @param isMine whether the owner of the phone or account sent it
 * @param incidents the numbers of the incidents that refer to it
 */
record ConversationLine(MessageRow row, boolean startsDay, boolean isMine, List<Integer> incidents) {
    ConversationLine {
        incidents = List.copyOf(incidents);
    }

    /** Whether an incident can be created from it; not from a notice of the program. */
    boolean isTickable() {
        return row.message().type() != MessageType.NOTICE;
    }

    /** Whether it names an attachment in words that a person could have typed as well. */
    boolean isNamedByWordsAlone() {
        return row.message().marks().contains(MessageRemark.BY_WORDS_ALONE)
                && MessageDisplayText.namesWhatIsShown(row.message());
    }
}
