package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Set;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageType;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportWarning;

/** Reads the messages of Telegram, and the notices of what happened in a chat. */
record TelegramMessageReader(ExportedFiles exported, AccountRowCompleter rows) {
    /** The fields of a notice that are interpreted; all others are kept as they are. */
    private static final Set<String> READ = Set.of(
            "id",
            "type",
            "date",
            "date_unixtime",
            "actor",
            "actor_id",
            "action",
            "text",
            "text_entities",
            "duration_seconds",
            "discard_reason",
            "members",
            "edited",
            "edited_unixtime",
            "reply_to_message_id");

    /**
     * Reads a message or notice.
     *
     * @param own the identifier of the owner of the account; empty if the export does not say
     */
    Message message(JsonElement element, String own) {
        String kind = element.text("type");
        boolean notice = kind.equals("service");
        if (!notice && !kind.equals("message")) {
            rows.warn(element.location(), ImportWarning.WarningKind.KIND_UNKNOWN);
        }
        String action = element.text("action");
        boolean call = action.equals("phone_call") || action.equals("conference_call");
        Message message = Message.of(
                        element.location(),
                        notice ? call ? MessageType.CALL : MessageType.NOTICE : MessageType.MESSAGE,
                        time(element, "date"))
                .from(element.text(notice ? "actor" : "from"), element.text(notice ? "actor_id" : "from_id"))
                .saying(text(element.value().path("text")));
        if (!own.isEmpty()
                && message.type() != MessageType.NOTICE
                && !message.address().isEmpty()) {
            message = message.with(message.address().equals(own) ? MessageDirection.SENT : MessageDirection.RECEIVED);
        }
        message = message.detailed("message-id", element.text("id"));
        message = message.detailed("reply-to", element.text("reply_to_message_id"));
        message = edited(message, element);
        message = notice ? noticed(message, element) : sent(message, element);
        return reacted(message, element);
    }

    /** Reads a session that is still active. */
    Message login(JsonElement element) {
        Message row = Message.of(element.location(), MessageType.LOGIN, time(element, "last_active"));
        row = row.detailed("ip", element.text("last_ip"));
        row = row.detailed("device", element.text("device_model"));
        row = row.detailed("device", (element.text("platform") + " " + element.text("system_version")).strip());
        row = row.detailed("app", element.text("application_name"));
        row = row.detailed("place", element.text("last_region"));
        row = row.detailed("place", element.text("last_country"));
        return row.detailed("since", element.text("created"));
    }

    /** The local time is kept for people to compare; the number beside it, in newer exports, is the exact time. */
    private MessageTime time(JsonElement element, String name) {
        String written = element.text(name);
        MessageTime exact = EpochTime.seconds(element.text(name + "_unixtime"), rows.zone());
        if (exact.at() != null) {
            return written.isEmpty()
                    ? exact
                    : MessageTime.stated(written, exact.at().toInstant(), MessageTimePrecision.SECOND, rows.zone());
        }
        try {
            LocalDateTime local = LocalDateTime.parse(written);
            return local.getYear() >= 1 && local.getYear() <= 9998
                    ? MessageTime.local(written, local, MessageTimePrecision.SECOND, rows.zone())
                    : MessageTime.unreadable(written);
        } catch (DateTimeException e) {
            return written.isEmpty() ? MessageTime.NONE : MessageTime.unreadable(written);
        }
    }

    /** A text is a string, or a list of strings and of pieces that have a style. */
    private static String text(JsonNode text) {
        if (!text.isArray()) {
            return JsonElement.text(text);
        }
        StringBuilder whole = new StringBuilder();
        text.forEach(piece -> whole.append(JsonElement.text(piece.isObject() ? piece.path("text") : piece)));
        return whole.toString();
    }

    private static Message edited(Message message, JsonElement element) {
        String edited = element.text("edited");
        return edited.isEmpty() ? message : message.marked(MessageRemark.EDITED).with("edited", edited);
    }

    private static Message noticed(Message message, JsonElement element) {
        Message row = message.detailed("action", element.text("action"));
        row = AccountRowCompleter.measured(row, "duration", element.text("duration_seconds"), "s");
        String end = element.text("discard_reason");
        row = row.detailed("call-end", end);
        if (end.equals("missed")) {
            row = row.marked(MessageRemark.MISSED);
        } else if (end.equals("busy")) {
            row = row.marked(MessageRemark.DECLINED);
        }
        for (JsonNode member : element.value().path("members")) {
            row = row.detailed("member", JsonElement.text(member));
        }
        for (var field : element.value().properties()) {
            String value = JsonElement.text(field.getValue());
            if (!READ.contains(field.getKey()) && !value.isEmpty()) {
                row = row.with("field", field.getKey() + ": " + value);
            }
        }
        return row;
    }

    private Message sent(Message message, JsonElement element) {
        JsonNode node = element.value();
        Message row = message;
        if (node.has("forwarded_from")) {
            row = row.marked(MessageRemark.FORWARDED).detailed("forwarded-from", element.text("forwarded_from"));
        }
        if (node.has("self_destruct_period_seconds")) {
            row = AccountRowCompleter.measured(
                    row.marked(MessageRemark.DISAPPEARING), "timer", element.text("self_destruct_period_seconds"), "s");
        }
        row = row.detailed("via-bot", element.text("via_bot"));
        row = row.detailed("kind", element.text("media_type"));
        row = AccountRowCompleter.measured(row, "duration", element.text("duration_seconds"), "s");
        row = row.detailed("sticker", element.text("sticker_emoji"));
        for (JsonNode piece : node.path("text")) {
            row = row.detailed("link", JsonElement.text(piece.path("href")));
        }
        JsonNode place = node.path("location_information");
        if (place.isObject()) {
            row = row.with(
                    "position",
                    JsonElement.text(place.path("latitude")) + ", " + JsonElement.text(place.path("longitude")));
        }
        row = row.detailed("place", element.text("place_name"));
        row = row.detailed("place", element.text("address"));
        row = contact(row, node.path("contact_information"));
        row = poll(row, node.path("poll"));
        row = attached(row, element, "photo", "");
        return attached(row, element, "file", element.text("mime_type"));
    }

    private static Message contact(Message message, JsonNode contact) {
        String name = JsonElement.text(contact.path("first_name")) + " " + JsonElement.text(contact.path("last_name"));
        return message.detailed(
                "contact", (name.strip() + " " + JsonElement.text(contact.path("phone_number"))).strip());
    }

    private static Message poll(Message message, JsonNode poll) {
        Message row = message.detailed("poll", text(poll.path("question")));
        for (JsonNode answer : poll.path("answers")) {
            row = row.detailed(
                    "poll-answer", (text(answer.path("text")) + " " + JsonElement.text(answer.path("voters"))).strip());
        }
        return row;
    }

    private Message attached(Message message, JsonElement element, String field, String mediaType) {
        String named = element.text(field);
        if (named.isEmpty()) {
            return message;
        }
        if (named.startsWith("(")) {
            return message.with(new Attachment(
                    element.text("file_name"), mediaType, Attachment.AttachmentState.OMITTED, message.location()));
        }
        Attachment found = exported.attachment(named, message.location());
        return message.with(
                mediaType.isEmpty() ? found : new Attachment(found.name(), mediaType, found.state(), found.location()));
    }

    private static Message reacted(Message message, JsonElement element) {
        Message row = message;
        for (JsonNode reaction : element.value().path("reactions")) {
            String sign = JsonElement.text(reaction.path("emoji"));
            JsonNode recent = reaction.path("recent");
            if (recent.isEmpty()) {
                row = row.with("reaction", (sign + " × " + JsonElement.text(reaction.path("count"))).strip());
            }
            for (JsonNode one : recent) {
                String actor = JsonElement.text(one.path("from"));
                row = row.with(
                        "reaction",
                        (sign + " " + (actor.isEmpty() ? JsonElement.text(one.path("from_id")) : actor)).strip());
            }
        }
        return row;
    }
}
