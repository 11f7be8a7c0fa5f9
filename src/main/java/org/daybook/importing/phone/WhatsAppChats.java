package org.daybook.importing.phone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.conversation.Participant;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.sqlite.SqliteRow;

/** WhatsApp's conversations, and who takes part in them. */
final class WhatsAppChats {
    private static final long GROUP = 1;
    private static final String TELEPHONE = "@s.whatsapp.net";

    private final Map<Long, SqliteRow> chats = new HashMap<>();
    private final Map<Long, SqliteRow> members = new HashMap<>();
    private final Map<Long, List<SqliteRow>> membersOf = new HashMap<>();

    WhatsAppChats(PhoneRows rows) throws ImportFailure, IOException {
        rows.read(PhoneTable.WHATSAPP_CHAT, row -> chats.put(row.number(), row));
        rows.read(PhoneTable.WHATSAPP_MEMBER, row -> {
            members.put(row.number(), row);
            membersOf
                    .computeIfAbsent(MessageChats.number(row, "ZCHATSESSION"), chat -> new ArrayList<>())
                    .add(row);
        });
    }

    /** The number of an account that is one, as it is dialled; another account as it is. */
    static String address(String account) {
        String number = account.endsWith(TELEPHONE) ? account.substring(0, account.length() - TELEPHONE.length()) : "";
        return !number.isEmpty() && number.chars().allMatch(c -> c >= '0' && c <= '9') ? "+" + number : account;
    }

    /** The conversation of a message; its title is what the phone calls the person or group. */
    MessageChats.Chat of(SqliteRow message) {
        long number = MessageChats.number(message, "ZCHATSESSION");
        SqliteRow chat = chats.get(number);
        if (chat == null) {
            String account = message.text("ZFROMJID");
            String other = address(account.isEmpty() ? message.text("ZTOJID") : account);
            return new MessageChats.Chat(-1, other, false, "", other.isEmpty() ? List.of() : List.of(other));
        }
        boolean isGroup = MessageChats.number(chat, "ZSESSIONTYPE") == GROUP;
        String address = address(chat.text("ZCONTACTJID"));
        List<String> others = isGroup
                ? membersOf.getOrDefault(number, List.of()).stream()
                        .map(member -> address(member.text("ZMEMBERJID")))
                        .toList()
                : List.of(address);
        return new MessageChats.Chat(number, address, isGroup, chat.text("ZPARTNERNAME"), others);
    }

    /** Who sent a message that was received, as WhatsApp names them. */
    Participant sender(SqliteRow message) {
        SqliteRow member = members.get(MessageChats.number(message, "ZGROUPMEMBER"));
        if (member != null) {
            return new Participant(member.text("ZCONTACTNAME"), address(member.text("ZMEMBERJID")));
        }
        MessageChats.Chat chat = of(message);
        return chat.isGroup()
                ? new Participant("", address(message.text("ZFROMJID")))
                : new Participant(chat.title(), chat.address());
    }
}
