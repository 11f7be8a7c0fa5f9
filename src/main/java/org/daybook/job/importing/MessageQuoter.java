package org.daybook.job.importing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Quotes the words of messages for an incident, so that nobody can take the words of one person for those of another,
 * or those of the program for those of a person.
 *
 * @param zone the zone of the times in the quotation
 */
record MessageQuoter(Messages messages, ZoneId zone) {
    private static final int LONGEST = 8_000;

    /** What the reader of a quotation must know of the words in it. */
    private static final Set<MessageRemark> DOUBTS = Set.of(
            MessageRemark.PROGRAM_WORDS,
            MessageRemark.TYPED_LIKE_PROGRAM_WORDS,
            MessageRemark.BY_WORDS_ALONE,
            MessageRemark.DELETED,
            MessageRemark.UNSENT,
            MessageRemark.EDITED,
            MessageRemark.FORWARDED,
            MessageRemark.DRAFT,
            MessageRemark.FAILED,
            MessageRemark.PERHAPS_PASTED,
            MessageRemark.CUT);

    /**
     * Quotes each text in its own line, with its time where there are several, the day where there are several days,
     * and the name where there are several people.
     */
    String of(List<Message> all) {
        List<Message> worded =
                all.stream().filter(message -> !message.text().isBlank()).toList();
        if (worded.size() == 1 && doubts(worded.getFirst()).isEmpty() && !isOwn(worded.getFirst())) {
            return worded.getFirst().text();
        }
        boolean hasDays = distinct(worded.stream().map(this::day)) > 1;
        boolean hasNames = worded.stream().anyMatch(MessageQuoter::isOwn)
                || distinct(worded.stream().map(Message::author)) > 1;
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < worded.size(); i++) {
            String line = line(worded.get(i), hasDays, hasNames);
            if (words.length() + line.length() > LONGEST) {
                words.append(messages.count("messages.incident-more", worded.size() - i));
                break;
            }
            words.append(line).append(i == worded.size() - 1 ? "" : "\n");
        }
        return words.toString();
    }

    private String line(Message message, boolean withDay, boolean withName) {
        String name = withName ? name(message) + ": " : "";
        String doubts = doubts(message);
        return time(message.time(), withDay)
                + "  "
                + name
                + (doubts.isEmpty()
                        ? message.text()
                        : messages.get("messages.incident-doubtful-words", message.text(), doubts));
    }

    private String name(Message message) {
        if (isOwn(message)) {
            return messages.get("messages.incident-me");
        }
        String name = message.author();
        return name.isEmpty() ? messages.get("messages.incident-somebody") : name;
    }

    private String doubts(Message message) {
        return new ConversationFormatter(messages)
                .marks(message, DOUBTS::contains)
                .collect(Collectors.joining("; "));
    }

    private String time(MessageTime time, boolean withDay) {
        LocalDateTime at = local(time);
        if (at == null) {
            return time.written();
        }
        if (time.precision() == MessageTime.MessageTimePrecision.DAY) {
            return messages.formats().date(at.toLocalDate());
        }
        return withDay
                ? messages.formats().date(at.toLocalDate()) + ", "
                        + messages.formats().time(at.toLocalTime())
                : messages.formats().time(at.toLocalTime());
    }

    private @Nullable LocalDate day(Message message) {
        LocalDateTime at = local(message.time());
        return at == null ? null : at.toLocalDate();
    }

    private @Nullable LocalDateTime local(MessageTime time) {
        return time.at() == null ? null : time.at().atZoneSameInstant(zone).toLocalDateTime();
    }

    private static boolean isOwn(Message message) {
        return message.direction() == MessageDirection.SENT;
    }

    private static long distinct(Stream<?> of) {
        return of.filter(Objects::nonNull).distinct().count();
    }
}
