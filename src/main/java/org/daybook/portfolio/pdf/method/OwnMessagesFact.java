package org.daybook.portfolio.pdf.method;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.pdf.text.Text;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.portfolio.pdf.section.CrossReferences;
import org.daybook.portfolio.pdf.section.OwnMessages.Sent;
import org.daybook.portfolio.pdf.section.SectionWording;

/**
 * How many of the messages of each conversation the writer sent, which, and how many are not printed.
 *
 * @param words a line for each conversation and message
 * @param notPrinted how many are not printed; empty if there are no conversations
 */
record OwnMessagesFact(Text words, String notPrinted) {
    /** Reads all messages that are not printed. */
    static OwnMessagesFact of(CrossReferences links, SectionWording wording) {
        List<Sent> sent = links.ownMessages().sent();
        if (sent.isEmpty()) {
            return new OwnMessagesFact(Text.of(wording.get("portfolio-pdf.disclosure-no-messages")), "");
        }
        List<Text> lines = new ArrayList<>();
        int notPrinted = 0;
        for (Sent one : sent) {
            ConversationSheet conversation = one.conversation();
            if (conversation.isDamaged()) {
                lines.add(Text.of(wording.get("portfolio-pdf.disclosure-unread", conversation.title())));
                continue;
            }
            ConversationSheet.UnprintedMessages rest = rest(conversation);
            notPrinted += rest.messages();
            lines.add(Text.of(wording.get(
                                    "portfolio-pdf.disclosure-sent",
                                    conversation.title(),
                                    one.own(),
                                    one.printed(),
                                    rest.messages(),
                                    rest.own())
                            + " ")
                    .then(links.briefly(conversation.incidents())));
            one.first().forEach(sheet -> lines.add(Text.of(named(sheet, wording))));
            int others = one.own() - one.first().size();
            if (others > 0) {
                lines.add(Text.of(wording.get("portfolio-pdf.others-counted", others)));
            }
        }
        return new OwnMessagesFact(Text.joined("\n", lines), String.valueOf(notPrinted));
    }

    private static ConversationSheet.UnprintedMessages rest(ConversationSheet conversation) {
        try {
            return conversation.rest().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String named(MessageSheet sheet, SectionWording wording) {
        OffsetDateTime at = sheet.message().time().at();
        return wording.get(
                "portfolio-pdf.disclosure-message",
                String.valueOf(sheet.number()),
                at == null
                        ? sheet.message().time().written()
                        : wording.formats().dateTime(at),
                sheet.message().text().strip().replaceAll("\\s+", " "));
    }
}
