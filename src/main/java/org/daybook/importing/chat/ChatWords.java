package org.daybook.importing.chat;

import org.daybook.conversation.Message;

/** Says what the words in a row of a chat mean where the program wrote them. */
interface ChatWords {
    /** A row that names nobody: the program wrote it by itself. */
    Message notice(Message row);

    /** A row in somebody's name. */
    Message authored(Message row);
}
