package org.daybook.conversation.comparison;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.rows.MessageRow;
import org.jspecify.annotations.Nullable;

/**
 * By what a row of one export is the same as a row of another. Some phones export the second and name what was sent in
 * their own way; an export of such a phone and one without seconds are compared by the minute, and by how much was
 * sent.
 *
 * @param isByMinute whether only one of the exports has seconds
 */
record RowMatching(boolean isByMinute) {
    /** For two exports of one kind of phone. */
    static final RowMatching EXACT = new RowMatching(false);

    /** For an export with seconds, and one without. */
    static final RowMatching BY_MINUTE = new RowMatching(true);

    static RowMatching of(List<MessageRow> before, List<MessageRow> after) {
        return isWithoutSeconds(before) && hasSeconds(after) || hasSeconds(before) && isWithoutSeconds(after)
                ? BY_MINUTE
                : EXACT;
    }

    private static boolean hasSeconds(List<MessageRow> rows) {
        return rows.stream().anyMatch(row -> hasSecond(row.message()));
    }

    private static boolean isWithoutSeconds(List<MessageRow> rows) {
        return !hasSeconds(rows)
                && rows.stream()
                        .anyMatch(row -> row.message().time().precision() == MessageTime.MessageTimePrecision.MINUTE);
    }

    /** Whether the source of a row has its second. */
    static boolean hasSecond(Message message) {
        return message.time().precision().compareTo(MessageTime.MessageTimePrecision.SECOND) >= 0;
    }

    @Nullable
    Object time(Message message) {
        OffsetDateTime at = message.time().at();
        if (at == null) {
            return message.time().written();
        }
        return isByMinute ? at.toInstant().truncatedTo(ChronoUnit.MINUTES) : at.toInstant();
    }

    /**
     * The words of a row and what was sent with it, without anything that only the export decides: each kind of phone
     * names files, and writes what the program says, in its own words.
     */
    Object content(Message message) {
        return isByMinute
                ? List.of(
                        message.type(),
                        isByProgram(message) ? isGone(message) : message.text(),
                        message.attachments().size())
                : List.of(
                        message.type(),
                        message.text(),
                        message.attachments().stream().map(Attachment::name).toList());
    }

    private static boolean isByProgram(Message message) {
        return message.type() == MessageType.CALL
                || message.marks().contains(MessageRemark.PROGRAM_WORDS)
                || message.marks().contains(MessageRemark.BY_WORDS_ALONE);
    }

    /** Whether an export only says that it was deleted or taken back. */
    static boolean isGone(Message message) {
        return message.marks().contains(MessageRemark.DELETED)
                || message.marks().contains(MessageRemark.UNSENT);
    }
}
