package org.daybook.ui.conversations;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.rows.MessageRow;

/**
 * What was sent with a message.
 *
 * @param index the number of the attachment in the message, from 0
 */
record AttachedMedia(ImportHistory history, MessageRow row, int index) {
    /** By which it is told from others of the same conversation. */
    record AttachmentKey(int row, int index) {}

    static List<AttachedMedia> of(ImportHistory history, MessageRow row, Predicate<Attachment> kind) {
        List<Attachment> all = row.message().attachments();
        return IntStream.range(0, all.size())
                .filter(index -> kind.test(all.get(index)))
                .mapToObj(index -> new AttachedMedia(history, row, index))
                .toList();
    }

    AttachmentKey key() {
        return new AttachmentKey(row.number(), index);
    }

    Attachment attachment() {
        return row.message().attachments().get(index);
    }
}
