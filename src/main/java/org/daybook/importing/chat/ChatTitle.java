package org.daybook.importing.chat;

/** The title of a conversation from the name of its file. */
final class ChatTitle {
    private ChatTitle() {}

    /** The name without its extension. */
    static String ofFile(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }
}
