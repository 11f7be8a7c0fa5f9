package org.daybook.importing.chat;

import java.util.Optional;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportSource;
import org.daybook.importing.SourceItem;

/** The files beside the text of a chat, in the same folder. */
final class ChatMedia {
    private final ImportSource source;
    private final String folder;
    private final String chat;

    /** @param chat the path of the text */
    ChatMedia(ImportSource source, String chat) {
        this.source = source;
        this.folder = SourceItem.folderOf(chat);
        this.chat = chat;
    }

    /** The location of the file of that name; empty if it was not imported. */
    Optional<SourceLocation> find(String name) {
        String path = folder + name;
        return name.isEmpty() || path.equals(chat)
                ? Optional.empty()
                : source.item(path).map(SourceItem::path).map(SourceLocation::whole);
    }

    /**
     * A file that a message names, which may be missing.
     *
     * @param from the place of the message
     */
    Attachment attachment(String name, SourceLocation from) {
        Optional<SourceLocation> place = find(name);
        Attachment.AttachmentState state =
                place.isPresent() ? Attachment.AttachmentState.PRESENT : Attachment.AttachmentState.MISSING;
        return new Attachment(name, SourceItem.mediaTypeOf(name), state, place.orElse(from));
    }
}
