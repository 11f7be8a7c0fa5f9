package org.daybook.conversation;

import org.daybook.record.Id;

/**
 * A run of rows of an imported conversation, to which an incident refers.
 *
 * @param conversation the number of the conversation in it, from 0
 * @param first the number of the first row, from 1
 * @param last the number of the last row, not before the first
 */
public record MessageRange(Id<MessageImport> messages, int conversation, int first, int last) {

    /** @throws IllegalArgumentException if it is not a valid range */
    public MessageRange {
        if (conversation < 0 || first < 1 || last < first) {
            throw new IllegalArgumentException("no range of rows");
        }
    }

    public int count() {
        return last - first + 1;
    }
}
