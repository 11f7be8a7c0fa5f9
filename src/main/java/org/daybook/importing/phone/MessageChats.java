package org.daybook.importing.phone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.sqlite.SqliteRow;

/** Which conversation each message is in, and who takes part. */
final class MessageChats {
    private static final long GROUP = 43;

    private final Map<Long, String> handles = new HashMap<>();
    private final Map<Long, SqliteRow> chats = new HashMap<>();
    private final Map<Long, List<Long>> members = new HashMap<>();
    private final Map<Long, Long> chatOf = new HashMap<>();

    /**
     * A conversation.
     *
     * @param chat the number of its row; -1 if it was deleted, so that only the other's address is left
     * @param address by which it is chosen: the number or mailbox of the other, or what a group is called inside
     * @param title what its members call it; may be empty
     * @param members the addresses of the others
     */
    record Chat(long chat, String address, boolean isGroup, String title, List<String> members) {
        Chat {
            members = List.copyOf(members);
        }
    }

    MessageChats(PhoneRows rows) throws ImportFailure, IOException {
        rows.read(PhoneTable.HANDLE, row -> handles.put(row.number(), row.text("id")));
        rows.read(PhoneTable.CHAT, row -> chats.put(row.number(), row));
        rows.read(
                PhoneTable.CHAT_HANDLE,
                row -> members.computeIfAbsent(number(row, "chat_id"), chat -> new ArrayList<>())
                        .add(number(row, "handle_id")));
        // What was deleted of late has left its conversation, and the phone still knows which that was.
        rows.read(PhoneTable.RECOVERABLE, row -> chatOf.put(number(row, "message_id"), number(row, "chat_id")));
        rows.read(PhoneTable.CHAT_MESSAGE, row -> chatOf.put(number(row, "message_id"), number(row, "chat_id")));
    }

    /** A number of a row; -1 if it has none. */
    static long number(SqliteRow row, String column) {
        return row.integer(column).orElse(-1);
    }

    /** The address of a handle; empty if it is not there. */
    String address(long handle) {
        return handles.getOrDefault(handle, "");
    }

    /** The handles that take part in a conversation. */
    List<Long> handles(long chat) {
        return members.getOrDefault(chat, List.of());
    }

    /** The conversation of a message. */
    Chat of(SqliteRow message) {
        long number = chatOf.getOrDefault(message.number(), -1L);
        SqliteRow chat = chats.get(number);
        if (chat == null) {
            String address = address(number(message, "handle_id"));
            return new Chat(-1, address, false, "", address.isEmpty() ? List.of() : List.of(address));
        }
        List<String> others = handles(number).stream().map(this::address).toList();
        boolean isGroup = number(chat, "style") == GROUP;
        String identifier = chat.text("chat_identifier");
        String address = isGroup || others.size() != 1 || !identifier.isEmpty() ? identifier : others.getFirst();
        return new Chat(number, address, isGroup, chat.text("display_name"), others);
    }
}
