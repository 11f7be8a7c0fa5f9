package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.importing.ImportWarning;

/**
 * Reads the messages of Google Chat.
 *
 * @param own the address of the owner of the account; empty if it is not known
 */
record GoogleChatReader(ExportedFiles exported, AccountRowCompleter rows, String own) {
    /** The forms of dates in accounts in American and in British English. */
    private static final List<DateTimeFormatter> DATES = Stream.of(
                    "EEEE, MMMM d, uuuu 'at' h:mm:ss a 'UTC'",
                    "EEEE, d MMMM uuuu 'at' H:mm:ss 'UTC'",
                    "EEEE d MMMM uuuu 'at' H:mm:ss 'UTC'")
            .map(pattern -> new DateTimeFormatterBuilder()
                    .parseCaseInsensitive()
                    .appendPattern(pattern)
                    .toFormatter(Locale.ENGLISH))
            .toList();

    static Participant person(JsonNode node) {
        return new Participant(JsonElement.text(node.path("name")), JsonElement.text(node.path("email")));
    }

    void take(int conversation, JsonElement element) throws IOException {
        JsonNode node = element.value();
        if (!node.isObject()) {
            rows.warn(element.location(), ImportWarning.WarningKind.ROW_SKIPPED);
            return;
        }
        Participant sender = person(node.path("creator"));
        Message row = Message.of(element.location(), MessageType.MESSAGE, time(element.text("created_date")))
                .from(sender.name(), sender.address())
                .saying(element.text("text"));
        if (!own.isEmpty() && !sender.address().isEmpty()) {
            row = row.with(sender.address().equals(own) ? MessageDirection.SENT : MessageDirection.RECEIVED);
        }
        if (element.text("message_state").equals("DELETED")) {
            row = row.marked(MessageRemark.DELETED);
        }
        row = row.detailed(
                "deleted-by", JsonElement.text(node.path("deletion_metadata").path("deletion_type")));
        row = row.detailed("message-id", element.text("message_id"));
        for (JsonNode version : node.path("previous_message_versions")) {
            row = row.marked(MessageRemark.EDITED)
                    .detailed(
                            "earlier-version",
                            (JsonElement.text(version.path("created_date")) + "\n"
                                            + JsonElement.text(version.path("text")))
                                    .strip());
        }
        JsonNode quote = node.path("quoted_message_metadata");
        row = row.detailed(
                "quote", (person(quote.path("creator")).name() + "\n" + JsonElement.text(quote.path("text"))).strip());
        for (JsonNode file : node.path("attached_files")) {
            String name = JsonElement.text(file.path("export_name"));
            row = name.isEmpty() ? row : row.with(exported.attachment(name, row.location()));
        }
        rows.take(conversation, reacted(linked(row, node), node));
    }

    private static Message linked(Message message, JsonNode node) {
        Message row = message;
        for (JsonNode annotation : node.path("annotations")) {
            for (JsonNode link : annotation.path("url_metadata").path("url")) {
                row = row.detailed("link", JsonElement.text(link));
            }
        }
        return row;
    }

    private static Message reacted(Message message, JsonNode node) {
        Message row = message;
        for (JsonNode reaction : node.path("reactions")) {
            String sign = JsonElement.text(reaction.path("emoji").path("unicode"));
            for (JsonNode reactor : reaction.path("reactor_emails")) {
                row = row.detailed("reaction", (sign + " " + JsonElement.text(reactor)).strip());
            }
        }
        return row;
    }

    private MessageTime time(String written) {
        if (written.isEmpty()) {
            return MessageTime.NONE;
        }
        // Newer exports put a narrow no-break space before AM and PM.
        String plain = written.replace('\u202f', ' ').replace('\u00a0', ' ');
        for (DateTimeFormatter format : DATES) {
            try {
                LocalDateTime at = LocalDateTime.parse(plain, format);
                if (at.getYear() >= 1 && at.getYear() < 9999) {
                    return MessageTime.stated(
                            written, at.toInstant(ZoneOffset.UTC), MessageTimePrecision.SECOND, rows.zone());
                }
            } catch (DateTimeException e) {
                // Try the next form.
            }
        }
        return MessageTime.unreadable(written);
    }
}
