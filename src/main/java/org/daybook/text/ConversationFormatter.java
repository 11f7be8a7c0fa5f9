package org.daybook.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Collectors;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ConversationSummary.SenderCount;

/** Names the imported conversations and their senders, each as a stranger may have written them. */
public final class ConversationFormatter {
    private final Messages messages;
    private final Formats formats;

    public ConversationFormatter(Messages messages) {
        this.messages = messages;
        this.formats = new Formats(messages);
    }

    /** The name of a conversation, or that it has none. */
    public String title(ConversationSummary conversation) {
        return conversation.title().isEmpty()
                ? messages.get("messages.untitled")
                : VisibleText.onOneLine(conversation.title());
    }

    /** The name of a conversation, or else of those who are in it. */
    public String titleOrSenders(ConversationSummary conversation) {
        return conversation.title().isEmpty()
                ? conversation.senders().stream()
                        .map(SenderCount::name)
                        .map(VisibleText::onOneLine)
                        .collect(Collectors.joining(", "))
                : title(conversation);
    }

    /** Its first and last day, such as '03/11/2026 to 05/11/2026', or the only one. */
    public String days(ConversationSummary conversation) {
        OffsetDateTime first = conversation.first();
        OffsetDateTime last = conversation.last();
        if (first == null || last == null) {
            return messages.get("messages.no-days");
        }
        LocalDate from = first.toLocalDate();
        LocalDate to = last.toLocalDate();
        return from.equals(to)
                ? formats.date(from)
                : messages.get("messages.days", formats.date(from), formats.date(to));
    }

    /** The name of a sender with the number or address, as far as they are known and differ; empty if neither is. */
    public String sender(String name, String address) {
        if (name.isEmpty() || address.isEmpty() || name.equals(address)) {
            return VisibleText.onOneLine(name.isEmpty() ? address : name);
        }
        return messages.get("messages.name-and-address", VisibleText.onOneLine(name), VisibleText.onOneLine(address));
    }
}
