package org.daybook.portfolio.bundle;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.content.PortfolioContent;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;

/**
 * The imported messages to which incidents refer, and those around them, as a table; they are read one by one when it
 * is written.
 */
record MessageTable(PortfolioContent content, ExhibitTables tables, Messages messages) {
    Csv table() {
        Csv table = tables.table(
                "conversation",
                "format",
                "exhibit",
                "incidents",
                "context",
                "message-number",
                "kind",
                "when",
                "exactness",
                "zone",
                "when-written",
                "sender",
                "address",
                "direction",
                "exact-words",
                "attachments",
                "marks",
                "location");
        content.conversations().forEach(sheet -> table.addAll(into -> write(sheet, into)));
        return table;
    }

    private void write(ConversationSheet sheet, Csv.CsvRowConsumer into) throws IOException {
        if (sheet.isDamaged()) {
            into.take(damaged(sheet));
        } else {
            sheet.messages().read(message -> into.take(row(sheet, message)));
        }
    }

    private List<String> row(ConversationSheet sheet, MessageSheet printed) {
        Message message = printed.message();
        OffsetDateTime at = message.time().at();
        return List.of(
                sheet.title(),
                format(sheet),
                tables.exhibits(List.of(printed.exhibit())),
                tables.incidents(printed.incidents()),
                printed.isContext() ? "yes" : "no",
                String.valueOf(printed.number()),
                message.type().code(),
                at == null ? "" : ExhibitTables.at(at),
                message.time().precision().code(),
                at == null ? "" : message.time().zone().code(),
                message.time().written(),
                message.sender(),
                message.address(),
                message.direction() == MessageDirection.NOT_SAID
                        ? ""
                        : message.direction().code(),
                message.text(),
                message.attachments().stream().map(this::attachment).collect(Collectors.joining("; ")),
                message.marks().stream()
                        .sorted(Comparator.naturalOrder())
                        .map(MessageRemark::code)
                        .collect(Collectors.joining("; ")),
                message.location().toString());
    }

    /** Says that there is a conversation whose messages cannot be read, so that none is missing silently. */
    private List<String> damaged(ConversationSheet sheet) {
        return List.of(
                sheet.title(),
                format(sheet),
                tables.exhibits(sheet.source().exhibits()),
                tables.incidents(sheet.incidents()),
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                "",
                messages.get("bundle.messages-damaged"),
                "");
    }

    private String format(ConversationSheet sheet) {
        return new ConversationFormatter(messages).format(sheet.source().format());
    }

    private String attachment(Attachment attachment) {
        String state = attachment.state().code();
        return attachment.name().isEmpty() ? state : messages.get("bundle.attachment", attachment.name(), state);
    }
}
