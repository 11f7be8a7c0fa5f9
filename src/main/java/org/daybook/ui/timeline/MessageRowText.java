package org.daybook.ui.timeline;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;
import org.daybook.conversation.MessageTime;
import org.daybook.index.message.MessageHit;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Excerpt;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.ui.record.RowDayFormatter;
import org.kordamp.ikonli.feather.Feather;

/** Formats the row of an imported message among the results of a search. */
final class MessageRowText {
    private final Messages messages;
    private final ConversationFormatter conversations;

    MessageRowText(Messages messages) {
        this.messages = messages;
        this.conversations = new ConversationFormatter(messages);
    }

    TimelineRowText of(MessageHit hit) {
        String title = VisibleText.onOneLine(hit.title());
        return new TimelineRowText(
                Feather.MESSAGE_SQUARE,
                day(hit.time()),
                excerpt(hit),
                who(hit),
                Stream.concat(
                                Stream.of(title)
                                        .filter(name -> !name.isEmpty())
                                        .map(name -> messages.get("timeline.in-conversation", name)),
                                hit.isHeldEarlier() ? Stream.of(messages.get("timeline.in-earlier-copy")) : Stream.of())
                        .toList(),
                false);
    }

    private RowDayFormatter day(MessageTime time) {
        OffsetDateTime at = time.at();
        if (at == null) {
            String written = VisibleText.onOneLine(time.written());
            return RowDayFormatter.of(written.isEmpty() ? messages.get("messages.no-time") : written);
        }
        LocalDate day = at.toLocalDate();
        boolean dayOnly = time.precision() == MessageTime.MessageTimePrecision.DAY;
        return new RowDayFormatter(
                        messages.formats().shortDay(day),
                        dayOnly ? "" : messages.formats().time(at.toLocalTime()),
                        dayOnly
                                ? messages.formats().date(day)
                                : messages.formats().dateTime(at))
                .in(day.getYear());
    }

    private static String excerpt(MessageHit hit) {
        String text = Excerpt.oneLine(hit.text());
        return VisibleText.onOneLine(text.isEmpty() ? Excerpt.oneLine(String.join(", ", hit.attachments())) : text);
    }

    private String who(MessageHit hit) {
        String sender = conversations.sender(hit.sender(), hit.address());
        return sender.isEmpty() ? messages.get("timeline.no-sender") : sender;
    }
}
