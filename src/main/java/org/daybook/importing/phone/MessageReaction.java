package org.daybook.importing.phone;

import java.util.List;
import java.util.Optional;
import org.daybook.importing.sqlite.SqliteRow;

/**
 * A reaction to a message, or its removal, which a phone keeps as a message of its own.
 *
 * @param to the identifier of the message
 * @param sign the reaction as an emoji
 */
record MessageReaction(String to, String sign, boolean isRemoved) {
    private static final long ADDED = 2000;
    private static final long REMOVED = 3000;
    private static final int KINDS = 8;
    private static final List<String> SIGNS = List.of("❤️", "👍", "👎", "😂", "‼️", "❓");

    /** The reaction that a row is; empty if it is a message. */
    static Optional<MessageReaction> of(SqliteRow row) {
        long type = MessageChats.number(row, "associated_message_type");
        boolean isRemoved = type >= REMOVED;
        int kind = (int) Math.max(-1, Math.min(KINDS, type - (isRemoved ? REMOVED : ADDED)));
        if (kind < 0 || kind >= KINDS) {
            return Optional.empty();
        }
        String guid = row.text("associated_message_guid");
        String to = guid.substring(Math.max(guid.lastIndexOf('/'), guid.lastIndexOf(':')) + 1);
        String own = row.text("associated_message_emoji");
        return Optional.of(new MessageReaction(
                to, kind < SIGNS.size() ? SIGNS.get(kind) : own.isEmpty() ? "sticker" : own, isRemoved));
    }

    /** The name of the detail that tells it. */
    String detail() {
        return isRemoved ? "reaction-removed" : "reaction";
    }
}
