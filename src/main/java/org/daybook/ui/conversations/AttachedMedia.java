package org.daybook.ui.conversations;

import java.util.ArrayList;
import java.util.List;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.rows.MessageRow;

/**
 * What was sent with a message.
 *
 * @param history the import
 * @param index the number of the attachment in the message, from 0
 */
record AttachedMedia(ImportHistory history, MessageRow row, int index) {
    /** By which it is told from others of the same conversation. */
    record Key(int row, int index) {}

    /** The pictures among what was sent with a message and imported. */
    static List<AttachedMedia> pictures(ImportHistory history, MessageRow row) {
        List<AttachedMedia> pictures = new ArrayList<>();
        for (int i = 0; i < row.message().attachments().size(); i++) {
            if (row.message().attachments().get(i).isPicture()) {
                pictures.add(new AttachedMedia(history, row, i));
            }
        }
        return pictures;
    }

    Key key() {
        return new Key(row.number(), index);
    }

    Attachment attachment() {
        return row.message().attachments().get(index);
    }
}
