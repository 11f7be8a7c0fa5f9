package org.daybook.portfolio.pdf;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.SectionWording;
import org.daybook.text.ConversationFormatter;

/**
 * The cells of an imported message in its table: number, when and from whom, words, place in the original, incident.
 */
final class MessageTableRow {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final ZoneId zone;
    private final CrossReferences links;
    private final SectionWording wording;
    private final ConversationFormatter conversations;

    /** @param zone the zone that is named above the table; a time with another offset names it */
    MessageTableRow(ZoneId zone, CrossReferences links, SectionWording wording) {
        this.zone = zone;
        this.links = links;
        this.wording = wording;
        conversations = wording.conversations();
    }

    List<Text> of(MessageSheet sheet) {
        Message message = sheet.message();
        return List.of(
                Text.of(String.valueOf(sheet.number())),
                whenAndWho(message),
                words(message),
                links.briefly(List.of(sheet.exhibit())).plain("\n" + conversations.place(message.location())),
                sheet.isContext()
                        ? Text.empty().italic(wording.get("portfolio-pdf.messages-context"))
                        : links.briefly(sheet.incidents()));
    }

    /** The time, and below it who wrote and which way it went, in as few lines as that takes. */
    private Text whenAndWho(Message message) {
        Text sender = message.sender().isBlank() ? Text.empty() : Text.empty().bold(message.sender());
        String address = message.address().equals(message.sender()) ? "" : message.address();
        Text who = Text.joined("\n", List.of(sender, Text.of(address)));
        return Text.joined(
                "\n",
                List.of(
                        Text.of(when(message.time())),
                        Text.joined(", ", List.of(who, Text.of(direction(message.direction()))))));
    }

    /** No more exactly than the source says. */
    private String when(MessageTime time) {
        OffsetDateTime at = time.at();
        if (at == null) {
            return time.written().isBlank() ? wording.get("messages.no-time") : time.written();
        }
        String said = switch (time.precision()) {
            case NONE, DAY -> wording.formats().date(at.toLocalDate());
            case MINUTE -> wording.formats().dateTime(at);
            case SECOND, MILLISECOND ->
                wording.get("format.date-time", wording.formats().date(at.toLocalDate()), SECONDS.format(at));
        };
        boolean usual = zone.getRules().getOffset(at.toInstant()).equals(at.getOffset());
        return usual ? said : said + " " + wording.formats().offset(at);
    }

    private String direction(MessageDirection direction) {
        return switch (direction) {
            case SENT -> wording.get("portfolio-pdf.messages-sent");
            case RECEIVED -> wording.get("portfolio-pdf.messages-received");
            case NOT_SAID -> "";
        };
    }

    private Text words(Message message) {
        List<Text> lines = new ArrayList<>();
        if (message.type() == MessageType.CALL) {
            lines.add(Text.empty().italic(wording.get("portfolio-pdf.messages-call")));
        }
        if (message.type() == MessageType.NOTICE) {
            lines.add(Text.empty().italic(wording.get("messages.by-program")));
        }
        lines.add(Text.of(message.text()));
        message.attachments()
                .forEach(attachment -> lines.add(Text.empty().italic(conversations.attachment(attachment))));
        String marks = conversations.marks(message).collect(Collectors.joining("; "));
        lines.add(marks.isEmpty() ? Text.empty() : Text.empty().italic("[" + marks + "]"));
        return Text.joined("\n", lines);
    }
}
