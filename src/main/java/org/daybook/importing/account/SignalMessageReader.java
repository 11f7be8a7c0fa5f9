package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.EpochTime;

/** Reads the messages, calls and notices of a Signal export. */
record SignalMessageReader(AccountRowCompleter rows, SignalFiles files) {
    private static final List<String> CONTENTS = List.of(
            "standardMessage",
            "contactMessage",
            "stickerMessage",
            "viewOnceMessage",
            "directStoryReplyMessage",
            "paymentNotification",
            "giftBadge",
            "poll");

    /**
     * Reads a message, call or notice.
     *
     * @param item the value of the field {@code chatItem} of a line
     * @param location the line
     * @param people those whom the lines before it describe
     */
    Message message(JsonNode item, SourceLocation location, SignalRecipients people) {
        Participant author = people.of(text(item, "authorId"));
        JsonNode update = item.path("updateMessage");
        Message row = Message.of(
                        location,
                        isCall(update)
                                ? MessageType.CALL
                                : update.isObject() ? MessageType.NOTICE : MessageType.MESSAGE,
                        EpochTime.milliseconds(text(item, "dateSent"), rows.zone()))
                .from(author.name(), author.address())
                .with(direction(item));
        row = delivery(row, item);
        if (item.has("expiresInMs") && !text(item, "expiresInMs").equals("0")) {
            row = row.marked(MessageRemark.DISAPPEARING).with("timer", milliseconds(text(item, "expiresInMs")));
        }
        if (update.isObject()) {
            return isCall(update) ? call(row, update) : notice(row, update);
        }
        if (item.has("remoteDeletedMessage") || item.has("adminDeletedMessage")) {
            row = row.marked(MessageRemark.DELETED);
            Participant admin = people.of(text(item.path("adminDeletedMessage"), "adminId"));
            row = row.detailed("deleted-by", name(admin));
        }
        for (String content : CONTENTS) {
            if (item.path(content).isObject()) {
                row = content(row, content, item.path(content), people);
            }
        }
        return revised(row, item);
    }

    private static MessageDirection direction(JsonNode item) {
        return item.has("incoming")
                ? MessageDirection.RECEIVED
                : item.has("outgoing") ? MessageDirection.SENT : MessageDirection.NOT_SAID;
    }

    private Message delivery(Message message, JsonNode item) {
        Message row = message;
        JsonNode incoming = item.path("incoming");
        // The sender's phone sets the time of sending; the sender cannot set the server's clock.
        row = row.detailed("server-time", moment(text(incoming, "dateServerSent")));
        row = row.detailed("received", moment(text(incoming, "dateReceived")));
        if (incoming.isObject() && !incoming.path("read").asBoolean(false)) {
            row = row.marked(MessageRemark.UNREAD);
        }
        for (JsonNode status : item.path("outgoing").path("sendStatus")) {
            if (status.has("failed")) {
                row = row.marked(MessageRemark.FAILED);
            }
        }
        return item.path("sms").asBoolean(false) ? row.with("kind", "sms") : row;
    }

    private Message content(Message message, String kind, JsonNode content, SignalRecipients people) {
        Message row = message;
        if (kind.equals("viewOnceMessage")) {
            row = row.marked(MessageRemark.VIEW_ONCE);
        } else if (!kind.equals("standardMessage")) {
            row = row.with("kind", kind);
        }
        JsonNode reply = content.path("textReply");
        row = row.saying(text(content.path("text"), "body")
                + text(reply.path("text"), "body")
                + text(content, "emoji")
                + text(content, "note")
                + text(content, "question"));
        row = quoted(row, content.path("quote"), people);
        for (JsonNode attachment : content.path("attachments")) {
            row = attached(row, attachment);
        }
        row = attached(row, content.path("attachment"));
        row = pointer(row, content.path("longText"));
        row = pointer(row, reply.path("longText"));
        row = row.detailed("sticker", text(content.path("sticker"), "emoji"));
        row = pointer(row, content.path("sticker").path("data"));
        for (JsonNode link : content.path("linkPreview")) {
            row = row.detailed("link", text(link, "url"));
        }
        row = contact(row, content.path("contact"));
        row = row.detailed("amount", text(content, "amountMob"));
        for (JsonNode option : content.path("options")) {
            row = row.detailed("poll-answer", text(option, "option"));
        }
        for (JsonNode reaction : content.path("reactions")) {
            String by = name(people.of(text(reaction, "authorId")));
            row = row.detailed("reaction", (text(reaction, "emoji") + " " + by).strip());
        }
        return row;
    }

    private Message quoted(Message message, JsonNode quote, SignalRecipients people) {
        if (!quote.isObject()) {
            return message;
        }
        String author = name(people.of(text(quote, "authorId")));
        Message row = message.detailed("quote", (author + "\n" + text(quote.path("text"), "body")).strip());
        return row.detailed("quote-time", moment(text(quote, "targetSentTimestamp")));
    }

    private Message attached(Message message, JsonNode attachment) {
        Message row = pointer(message, attachment.path("pointer"));
        String flag = text(attachment, "flag");
        return flag.equals("NONE") ? row : row.detailed("kind", flag);
    }

    private Message pointer(Message message, JsonNode pointer) {
        if (!pointer.isObject()) {
            return message;
        }
        Message row = message.with(files.attachment(pointer, message.location()));
        return row.detailed("caption", text(pointer, "caption"));
    }

    private static Message contact(Message message, JsonNode contact) {
        String name = (text(contact.path("name"), "givenName") + " " + text(contact.path("name"), "familyName"));
        Message row = message.detailed("contact", name.strip());
        for (JsonNode number : contact.path("number")) {
            row = row.detailed("contact", text(number, "value"));
        }
        return row;
    }

    private Message revised(Message message, JsonNode item) {
        Message row = message;
        for (JsonNode revision : item.path("revisions")) {
            String words = text(revision.path("standardMessage").path("text"), "body");
            row = row.marked(MessageRemark.EDITED)
                    .with("earlier-version", (moment(text(revision, "dateSent")) + "\n" + words).strip());
        }
        return row;
    }

    private static boolean isCall(JsonNode update) {
        return update.has("individualCall") || update.has("groupCall");
    }

    private Message call(Message message, JsonNode update) {
        JsonNode call = update.path(update.has("individualCall") ? "individualCall" : "groupCall");
        String direction = text(call, "direction");
        Message row = message.with(
                direction.equals("OUTGOING")
                        ? MessageDirection.SENT
                        : direction.equals("INCOMING") ? MessageDirection.RECEIVED : message.direction());
        String state = text(call, "state");
        row = row.detailed("kind", text(call, "type"));
        row = row.detailed("call-state", state);
        row = row.detailed("call-start", moment(text(call, "startedCallTimestamp")));
        row = row.detailed("call-finish", moment(text(call, "endedCallTimestamp")));
        boolean declined = state.equals("DECLINED")
                || (state.equals("NOT_ACCEPTED") && row.direction() == MessageDirection.RECEIVED);
        boolean missed = state.startsWith("MISSED")
                || (state.equals("NOT_ACCEPTED") && row.direction() == MessageDirection.SENT);
        return declined ? row.marked(MessageRemark.DECLINED) : missed ? row.marked(MessageRemark.MISSED) : row;
    }

    private static Message notice(Message message, JsonNode update) {
        Message row = message;
        for (Map.Entry<String, JsonNode> kind : update.properties()) {
            row = row.with("action", kind.getKey());
            List<Map.Entry<String, String>> fields = leaves("", kind.getValue()).toList();
            for (Map.Entry<String, String> field : fields) {
                row = field.getKey().equals("expiresInMs")
                        ? row.with("timer", milliseconds(field.getValue()))
                        : row.with("field", field.getKey() + ": " + field.getValue());
            }
        }
        return row;
    }

    private static Stream<Map.Entry<String, String>> leaves(String name, JsonNode node) {
        if (node.isObject()) {
            return node.properties().stream().flatMap(field -> leaves(field.getKey(), field.getValue()));
        }
        if (node.isArray()) {
            return node.valueStream().flatMap(one -> leaves(name, one));
        }
        return node.isNull() ? Stream.empty() : Stream.of(Map.entry(name, JsonElement.text(node)));
    }

    /** A point in time for people, with the number that the export has. */
    private String moment(String written) {
        MessageTime time = EpochTime.milliseconds(written.equals("0") ? "" : written, rows.zone());
        return time.at() == null ? time.written() : time.at() + " (" + time.written() + ")";
    }

    private static String milliseconds(String written) {
        return written + " ms";
    }

    private static String name(Participant person) {
        return person.name().isEmpty() ? person.address() : person.name();
    }

    private static String text(JsonNode node, String field) {
        return JsonElement.text(node.path(field));
    }
}
