package org.daybook.importing.chat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.importing.MessageHandler;
import org.jspecify.annotations.Nullable;

/**
 * Passes rows on in their order and marks those that may have been pasted: a few rows that go back in time, followed
 * by one that does not, may be the text of the row before them. Nothing is left out or moved.
 */
final class PastedRowDetector {
    /** The maximum number of rows that are taken to be pasted; if more go back in time, the file has another order. */
    private static final int MOST = 50;

    /** How far a row must go back: messages that overtake each other differ by less. */
    private static final Duration OVERTAKING = Duration.ofMinutes(2);

    private final MessageHandler into;
    private final int conversation;
    private final List<Message> held = new ArrayList<>();
    private @Nullable LocalDateTime last;
    private @Nullable LocalDateTime base;
    private boolean far;

    PastedRowDetector(MessageHandler into, int conversation) {
        this.into = into;
        this.conversation = conversation;
    }

    /**
     * The next row.
     *
     * @param at its local time; null if it has none
     */
    void add(Message row, @Nullable LocalDateTime at) throws IOException {
        LocalDateTime before = last;
        boolean back = at != null && before != null && at.isBefore(before);
        Message seen = back ? row.marked(MessageRemark.BACK_IN_TIME) : row;
        LocalDateTime from = base;
        if (from != null && at != null && !at.isBefore(from)) {
            release(far);
        } else if (from != null && held.size() >= MOST) {
            release(false);
        }
        if (base == null && back) {
            base = before;
            far = false;
        }
        last = at == null ? last : at;
        LocalDateTime since = base;
        if (since == null) {
            into.take(conversation, seen);
            return;
        }
        far |= at != null
                && !seen.marks().contains(MessageRemark.TWICE_THAT_DAY)
                && Duration.between(at, since).compareTo(OVERTAKING) >= 0;
        held.add(seen);
    }

    /** Passes on the rows that are still held; no later row shows that they are out of place. */
    void finish() throws IOException {
        release(false);
    }

    private void release(boolean pasted) throws IOException {
        for (Message row : held) {
            into.take(conversation, pasted ? row.marked(MessageRemark.PERHAPS_PASTED) : row);
        }
        held.clear();
        base = null;
    }
}
