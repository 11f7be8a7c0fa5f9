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
import org.daybook.portfolio.pdf.section.SectionWording;

/** How many of the messages of each conversation the writer sent, which, and how many are not printed. */
record OwnMessages(List<ConversationSheet> conversations, CrossReferences links, SectionWording wording) {
    /** So many of each conversation are named; the others are in its table. */
    private static final int NAMED = 40;

    /** What was read of conversations, and how many of their messages are not printed; empty if there are none. */
    record Read(Text words, String notPrinted) {}

    /** Reads all messages. */
    Read read() {
        if (conversations.isEmpty()) {
            return new Read(Text.of(wording.get("portfolio-pdf.disclosure-no-messages")), "");
        }
        List<Text> all = new ArrayList<>();
        int[] notPrinted = new int[1];
        conversations.forEach(conversation -> all.add(read(conversation, notPrinted)));
        return new Read(Text.joined("\n", all), String.valueOf(notPrinted[0]));
    }

    private Text read(ConversationSheet conversation, int[] notPrinted) {
        if (conversation.isDamaged()) {
            return Text.of(wording.get("portfolio-pdf.disclosure-unread", conversation.title()));
        }
        List<Text> lines = new ArrayList<>();
        int[] counts = new int[2];
        ConversationSheet.Rest rest;
        try {
            conversation.messages().read(sheet -> {
                counts[0]++;
                if (conversation.source().basis().isMine(sheet.message()) && counts[1]++ < NAMED) {
                    lines.add(Text.of(named(sheet)));
                }
            });
            rest = conversation.rest().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        lines.addFirst(Text.of(wording.get(
                                "portfolio-pdf.disclosure-sent",
                                conversation.title(),
                                counts[1],
                                counts[0],
                                rest.messages(),
                                rest.own())
                        + " ")
                .then(links.briefly(conversation.incidents())));
        if (counts[1] > NAMED) {
            lines.add(Text.of(wording.get("portfolio-pdf.others-counted", counts[1] - NAMED)));
        }
        notPrinted[0] += rest.messages();
        return Text.joined("\n", lines);
    }

    private String named(MessageSheet sheet) {
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
