package org.daybook.ui.conversations;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Locale;
import org.daybook.conversation.Message;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a conversation are shown.
 *
 * @param words words that must all be in the text, in any case; empty for any
 * @param sender the name or address of the sender; empty for any
 * @param month the month in which they were sent; null for any
 * @param mediaOnly whether only those with an attachment are shown
 */
record ConversationFilter(
        String words, String sender, @Nullable YearMonth month, boolean mediaOnly) {
    static final ConversationFilter ALL = new ConversationFilter("", "", null, false);

    boolean fits(Message message) {
        return (sender.isEmpty() || sender.equals(message.author()))
                && (!mediaOnly || !message.attachments().isEmpty())
                && (month == null || month.equals(month(message)))
                && hasWords(message);
    }

    private boolean hasWords(Message message) {
        String text = message.text().toLowerCase(Locale.ROOT);
        for (String word : words.toLowerCase(Locale.ROOT).strip().split("\\s+")) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }

    static @Nullable YearMonth month(Message message) {
        OffsetDateTime at = message.time().at();
        return at == null ? null : YearMonth.from(at);
    }
}
