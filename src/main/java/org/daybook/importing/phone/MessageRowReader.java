package org.daybook.importing.phone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Attachment.AttachmentState;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.KnownAddresses;
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
import org.jspecify.annotations.Nullable;

/** Reads the messages of a phone: text messages and iMessages, with reactions told where the message is that they are to. */
final class MessageRowReader {
    private final SelectedRows rows;
    private final ContactBook contacts;
    private final AccountRowCompleter into;
    private final ConversationNumbering<String> conversations;
    private final KnownAddresses known = new KnownAddresses();
    private final MessageChats chats;
    private final Map<String, Long> numbers = new HashMap<>();
    private final Map<String, List<Reaction>> reactions = new HashMap<>();
    private final Map<Long, List<Long>> attachmentsOf = new HashMap<>();
    private final Map<Long, SqliteRow> attachments = new HashMap<>();
    private final Map<Long, SqliteRow> recoverable = new HashMap<>();

    /** A reaction with who reacted. */
    private record Reaction(MessageReaction reaction, String by) {}

    MessageRowReader(SelectedRows rows, ContactBook contacts, AccountRowCompleter into)
            throws ImportFailure, IOException {
        this.rows = rows;
        this.contacts = contacts;
        this.into = into;
        this.conversations = into.conversations();
        this.chats = new MessageChats(rows);
        rows.read(PhoneTable.ATTACHMENT, row -> attachments.put(row.number(), row));
        rows.read(
                PhoneTable.ATTACHMENT_OF,
                row -> attachmentsOf
                        .computeIfAbsent(MessageChats.number(row, "message_id"), message -> new ArrayList<>())
                        .add(MessageChats.number(row, "attachment_id")));
        rows.read(PhoneTable.RECOVERABLE, row -> recoverable.put(MessageChats.number(row, "message_id"), row));
        rows.read(PhoneTable.MESSAGE, this::note);
    }

    /** Passes on the messages. */
    void read() throws ImportFailure, IOException {
        rows.read(PhoneTable.MESSAGE, this::take);
    }

    private void note(SqliteRow row) {
        Optional<MessageReaction> reaction = MessageReaction.of(row);
        if (reaction.isPresent()) {
            reactions
                    .computeIfAbsent(reaction.get().to(), guid -> new ArrayList<>())
                    .add(new Reaction(reaction.get(), author(row)));
        } else {
            numbers.put(row.text("guid"), row.number());
        }
    }

    private String author(SqliteRow row) {
        String address = isSent(row) ? "" : chats.address(MessageChats.number(row, "handle_id"));
        String name = contacts.name(address);
        return name.isEmpty() ? address : name;
    }

    private static boolean isSent(SqliteRow row) {
        return MessageChats.number(row, "is_from_me") == 1;
    }

    private void take(SqliteRow row) throws IOException {
        Optional<MessageReaction> reaction = MessageReaction.of(row);
        if (reaction.isPresent() && numbers.containsKey(reaction.get().to())) {
            return;
        }
        MessageChats.Chat chat = chats.of(row);
        Message message = reaction.isPresent() ? reacted(row, reaction.get()) : message(row);
        into.take(conversations.of(key(chat), () -> heading(chat)), message.with("row", Long.toString(row.number())));
    }

    /** Text messages and iMessages with one person are one conversation, as the phone shows them. */
    private String key(MessageChats.Chat chat) {
        return chat.isGroup() ? "group " + chat.chat() : known.first(chat.address());
    }

    private ConversationHeading heading(MessageChats.Chat chat) {
        List<Participant> participants = chat.members().stream()
                .map(address -> new Participant(contacts.name(address), address))
                .toList();
        String names = participants.stream()
                .map(person -> person.name().isEmpty() ? person.address() : person.name())
                .collect(Collectors.joining(", "));
        String title = chat.title().isEmpty() ? names : chat.title();
        return new ConversationHeading(
                title.isEmpty() ? chat.address() : title, rows.path(PhoneTable.MESSAGE), participants);
    }

    private Message begun(SqliteRow row, MessageType type) {
        Message message = Message.of(
                rows.location(), type, PhoneTime.stated(row, "date", PhoneTime.since2001(row, "date"), into.zone()));
        if (isSent(row)) {
            return message.with(MessageDirection.SENT);
        }
        String address = chats.address(MessageChats.number(row, "handle_id"));
        return message.with(MessageDirection.RECEIVED).from(contacts.name(address), address);
    }

    /** A reaction to a message that was not selected. */
    private Message reacted(SqliteRow row, MessageReaction reaction) {
        return begun(row, MessageType.NOTICE)
                .saying(words(row))
                .with(reaction.detail(), reaction.sign())
                .with("reply-to", reaction.to());
    }

    private Message message(SqliteRow row) {
        long kind = MessageChats.number(row, "item_type");
        Message message = begun(row, kind > 0 ? MessageType.NOTICE : MessageType.MESSAGE)
                .saying(words(row))
                .detailed("service", row.text("service"))
                .detailed("action", kind > 0 ? "item-type " + kind : "")
                .detailed("kind", MessageChats.number(row, "is_audio_message") == 1 ? "audio" : "")
                .detailed("group-title", row.text("group_title"))
                .detailed("delivered", printed(row, "date_delivered"))
                .detailed("read", printed(row, "date_read"));
        if (!row.text(RowLines.OMITTED).isEmpty()) {
            message = message.marked(MessageRemark.CUT);
        }
        if (kind <= 0 && !isSent(row) && MessageChats.number(row, "is_read") == 0) {
            message = message.marked(MessageRemark.UNREAD);
        }
        if (MessageChats.number(row, "error") > 0) {
            message = message.marked(MessageRemark.FAILED).with("status", row.text("error"));
        }
        String thread = row.text("thread_originator_guid");
        Long original = numbers.get(thread);
        message = message.detailed("reply-to", original == null ? thread : Long.toString(original));
        for (long attachment : attachmentsOf.getOrDefault(row.number(), List.of())) {
            message = message.with(attachment(attachments.get(attachment)));
        }
        for (Reaction reaction : reactions.getOrDefault(row.text("guid"), List.of())) {
            message = message.with(
                    reaction.reaction().detail(), (reaction.reaction().sign() + " " + reaction.by()).strip());
        }
        return changed(message, row);
    }

    private static String words(SqliteRow row) {
        String text = row.text("text");
        String words = text.isEmpty() ? TypedStream.text(row.bytes("attributedBody")) : text;
        return words.replace("\ufffc", "");
    }

    /** Says what happened to a message later. One of which nothing is left after it was edited was unsent. */
    private Message changed(Message message, SqliteRow row) {
        Message changed = message.detailed("edited", printed(row, "date_edited"))
                .detailed("unsent", printed(row, "date_retracted"));
        MessageHistory history = MessageHistory.of(row);
        for (MessageHistory.EarlierVersion version : history.earlier()) {
            String at = PhoneTime.printed(version.at(), into.zone());
            changed = changed.with("earlier-version", (at + "\n" + version.words()).strip());
        }
        boolean isEdited = PhoneTime.since2001(row, "date_edited").isPresent()
                || !history.earlier().isEmpty();
        boolean isEmpty = message.text().isEmpty() && message.attachments().isEmpty();
        if (PhoneTime.since2001(row, "date_retracted").isPresent() || history.isUnsent() || isEdited && isEmpty) {
            changed = changed.marked(MessageRemark.UNSENT);
        } else if (isEdited) {
            changed = changed.marked(MessageRemark.EDITED);
        }
        SqliteRow deleted = recoverable.get(row.number());
        return deleted == null ? changed : changed.with("recently-deleted", printed(deleted, "delete_date"));
    }

    private String printed(SqliteRow row, String column) {
        return PhoneTime.printed(PhoneTime.since2001(row, column), into.zone());
    }

    private Attachment attachment(@Nullable SqliteRow row) {
        if (row == null) {
            return new Attachment("", "", AttachmentState.MISSING, rows.location());
        }
        String path = row.text("filename");
        String named = row.text("transfer_name");
        String name = named.isEmpty() ? SourceItem.nameOf(path) : named;
        String type = row.text("mime_type");
        Optional<String> file = PhonePaths.attachment(path).flatMap(inDomain -> rows.file(PhonePaths.MEDIA, inDomain));
        return new Attachment(
                name,
                type.isEmpty() ? SourceItem.mediaTypeOf(name) : type,
                file.isPresent() ? AttachmentState.PRESENT : AttachmentState.MISSING,
                file.map(SourceLocation::whole).orElse(rows.location()));
    }
}
