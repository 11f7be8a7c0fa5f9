package org.daybook.importing.phone;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.SourceItem;
import org.daybook.importing.account.AccountRowCompleter;
import org.daybook.importing.sqlite.SqliteRow;

/** Reads the messages that WhatsApp keeps on a phone, with their pictures and sounds. */
final class WhatsAppRowReader {
    private static final long CONTACT = 4;
    private static final long DELETED = 14;
    private static final Set<Long> VIEW_ONCE = Set.of(38L, 39L);

    /** All kinds that a person sends; the others are events, such as who joined. */
    private static final Set<Long> SENT =
            Set.of(0L, 1L, 2L, 3L, CONTACT, 5L, 7L, 8L, 11L, DELETED, 15L, 19L, 20L, 25L, 30L, 31L, 38L, 39L, 41L, 54L);

    private static final int REACTIONS = 7;
    private static final int OF_OTHERS = 1;
    private static final int OWN = 2;
    private static final int QUOTED = 5;

    private final SelectedRows rows;
    private final ContactBook contacts;
    private final AccountRowCompleter into;
    private final ConversationNumbering<String> conversations;
    private final WhatsAppChats chats;
    private final Map<Long, SqliteRow> media = new HashMap<>();
    private final Map<Long, SqliteRow> mediaOf = new HashMap<>();
    private final Map<Long, SqliteRow> info = new HashMap<>();
    private final Map<String, Long> numbers = new HashMap<>();

    WhatsAppRowReader(SelectedRows rows, ContactBook contacts, AccountRowCompleter into)
            throws ImportFailure, IOException {
        this.rows = rows;
        this.contacts = contacts;
        this.into = into;
        this.conversations = into.conversations();
        this.chats = new WhatsAppChats(rows);
        rows.read(PhoneTable.WHATSAPP_MEDIA, row -> {
            media.put(row.number(), row);
            mediaOf.putIfAbsent(MessageChats.number(row, "ZMESSAGE"), row);
        });
        rows.read(PhoneTable.WHATSAPP_INFO, row -> info.putIfAbsent(MessageChats.number(row, "ZMESSAGE"), row));
        rows.read(PhoneTable.WHATSAPP_MESSAGE, row -> numbers.putIfAbsent(row.text("ZSTANZAID"), row.number()));
    }

    /** Passes on the messages. */
    void read() throws ImportFailure, IOException {
        rows.read(PhoneTable.WHATSAPP_MESSAGE, this::take);
    }

    private void take(SqliteRow row) throws IOException {
        MessageChats.Chat chat = chats.of(row);
        into.take(conversations.of(chat.chat() + " " + chat.address(), () -> heading(chat)), message(row));
    }

    private ConversationHeading heading(MessageChats.Chat chat) {
        List<Participant> participants = chat.members().stream()
                .map(address -> named(new Participant(chat.isGroup() ? "" : chat.title(), address)))
                .toList();
        String title = chat.isGroup() || participants.isEmpty()
                ? chat.title()
                : participants.getFirst().name();
        return new ConversationHeading(
                title.isEmpty() ? chat.address() : title, rows.path(PhoneTable.WHATSAPP_MESSAGE), participants);
    }

    /** A person by the name that the phone's contacts have, if they have one. */
    private Participant named(Participant person) {
        String name = contacts.name(person.address());
        return name.isEmpty() ? person : new Participant(name, person.address());
    }

    private Message message(SqliteRow row) {
        long kind = Math.max(0, MessageChats.number(row, "ZMESSAGETYPE"));
        boolean isSent = SENT.contains(kind);
        Message message = Message.of(
                        rows.location(),
                        isSent ? MessageType.MESSAGE : MessageType.NOTICE,
                        PhoneTime.stated(row, "ZMESSAGEDATE", PhoneTime.since2001(row, "ZMESSAGEDATE"), into.zone()))
                .saying(row.text("ZTEXT"))
                .with("row", Long.toString(row.number()))
                .with("service", "WhatsApp")
                .detailed("action", isSent ? "" : "message-type " + kind)
                .detailed("action", isSent ? "" : row.text("ZGROUPEVENTTYPE"))
                .detailed("date-sent", PhoneTime.printed(PhoneTime.since2001(row, "ZSENTDATE"), into.zone()));
        if (MessageChats.number(row, "ZISFROMME") == 1) {
            message = message.with(MessageDirection.SENT);
        } else {
            Participant sender = named(chats.sender(row));
            message = message.with(MessageDirection.RECEIVED).from(sender.name(), sender.address());
        }
        message = row.text(RowLines.OMITTED).isEmpty() ? message : message.marked(MessageRemark.CUT);
        message = kind == DELETED ? message.marked(MessageRemark.DELETED) : message;
        message = VIEW_ONCE.contains(kind) ? message.marked(MessageRemark.VIEW_ONCE) : message;
        return reacted(withMedia(message, row, kind), row);
    }

    private Message withMedia(Message message, SqliteRow row, long kind) {
        SqliteRow item = media.getOrDefault(MessageChats.number(row, "ZMEDIAITEM"), mediaOf.get(row.number()));
        if (item == null) {
            return message;
        }
        String quoted = new ProtobufFields(item.bytes("ZMETADATA")).text(QUOTED);
        Long original = numbers.get(quoted);
        Message with = message.detailed("reply-to", original == null ? quoted : Long.toString(original))
                .detailed("caption", item.text("ZTITLE"))
                .detailed("contact", kind == CONTACT ? item.text("ZVCARDNAME") : "");
        double seconds = item.real("ZMOVIEDURATION").orElse(0);
        with = seconds > 0 ? with.with("duration", Math.round(seconds) + " s") : with;
        double latitude = item.real("ZLATITUDE").orElse(0);
        double longitude = item.real("ZLONGITUDE").orElse(0);
        with = latitude == 0 && longitude == 0 ? with : with.with("position", latitude + ", " + longitude);
        String path = item.text("ZMEDIALOCALPATH");
        return path.isEmpty() ? with : with.with(attachment(path));
    }

    private Attachment attachment(String path) {
        String file = PhonePaths.whatsAppMedia(path)
                .flatMap(inDomain -> rows.file(PhoneDatabase.WHATSAPP.domain(), inDomain))
                .orElse("");
        String name = SourceItem.nameOf(path);
        return new Attachment(
                name,
                SourceItem.mediaTypeOf(name),
                file.isEmpty() ? AttachmentState.MISSING : AttachmentState.PRESENT,
                file.isEmpty() ? rows.location() : SourceLocation.whole(file));
    }

    private Message reacted(Message message, SqliteRow row) {
        SqliteRow receipt = info.get(row.number());
        if (receipt == null) {
            return message;
        }
        Message with = message;
        for (ProtobufFields reactions : new ProtobufFields(receipt.bytes("ZRECEIPTINFO")).messages(REACTIONS)) {
            for (ProtobufFields reaction : reactions.messages(OF_OTHERS)) {
                Participant by = named(new Participant("", WhatsAppChats.address(reaction.text(2))));
                with = with.with(
                        "reaction",
                        (reaction.text(3) + " " + (by.name().isEmpty() ? by.address() : by.name())).strip());
            }
            for (ProtobufFields reaction : reactions.messages(OWN)) {
                with = with.detailed("reaction", reaction.text(2));
            }
        }
        return with;
    }
}
