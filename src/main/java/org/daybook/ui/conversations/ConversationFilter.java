package org.daybook.ui.conversations;

import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
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

    /** Whether a message fits; the words are split once, for all messages of a conversation. */
    Predicate<Message> fits() {
        List<String> each = words.isBlank()
                ? List.of()
                : List.of(words.toLowerCase(Locale.ROOT).strip().split("\\s+"));
        return message -> fits(message, each);
    }

    private boolean fits(Message message, List<String> each) {
        return (sender.isEmpty() || sender.equals(message.author()))
                && (!mediaOnly || !message.attachments().isEmpty())
                && (month == null || month.equals(month(message)))
                && (each.isEmpty() || hasAll(message.text().toLowerCase(Locale.ROOT), each));
    }

    private static boolean hasAll(String text, List<String> words) {
        return words.stream().allMatch(text::contains);
    }

    static @Nullable YearMonth month(Message message) {
        OffsetDateTime at = message.time().at();
        return at == null ? null : YearMonth.from(at);
    }
}
