package org.daybook.importing.chat;

import org.daybook.importing.SourceItem;

/** The title of a conversation from the name of its file or folder. */
final class ChatTitle {
    private ChatTitle() {}

    /** The name without its extension. */
    static String ofFile(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 1 ? name : name.substring(0, dot);
    }

    /** The name of the innermost folder in a path; empty if the path has none. */
    static String ofFolder(String path) {
        int end = path.lastIndexOf('/');
        return end < 0 ? "" : SourceItem.nameOf(path.substring(0, end));
    }
}
