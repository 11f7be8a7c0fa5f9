package org.daybook.importing.chat;

import org.daybook.conversation.Message;

/** Interprets the words in a row of a chat that the program wrote. */
interface ChatWordsInterpreter {
    /** A row that names nobody: the program wrote it by itself. */
    Message notice(Message row);

    Message authored(Message row);
}
