package org.daybook.importing.chat;

import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.SourceLine;
import org.daybook.text.Excerpt;

/**
 * The lines of the message that is being read: their place in the file, and whether any of their bytes or text were
 * lost. For one thread.
 */
final class MessageLines {
    private final String item;
    private final ImportSettings settings;
    private final MessageHandler into;
    private long first;
    private long last;
    private boolean broken;
    private boolean cut;

    /** @param item the path of the chat */
    MessageLines(String item, ImportSettings settings, MessageHandler into) {
        this.item = item;
        this.settings = settings;
        this.into = into;
    }

    void add(SourceLine line) {
        first = first == 0 ? line.number() : first;
        last = line.number();
        broken |= line.broken();
        cut |= line.cut();
    }

    /** As much of {@code text} as fits after {@code length} characters; the message is cut if that is not all. */
    String fitting(String text, int length) {
        int room = Math.max(0, Message.LONGEST_TEXT - length);
        cut |= text.length() > room;
        return Excerpt.cut(text, room);
    }

    /** Whether there is no line yet. */
    boolean isEmpty() {
        return first == 0;
    }

    void clear() {
        first = 0;
        broken = false;
        cut = false;
    }

    SourceLocation location() {
        return SourceLocation.lines(item, first, last);
    }

    void warn(ImportWarning.WarningKind kind) {
        into.warn(new ImportWarning(location(), kind));
    }

    /** A copy of the message with the marks that follow from its lines and its time; warns of the same. */
    Message checked(Message message) {
        settings.warning(message.time()).ifPresent(this::warn);
        Message checked = message;
        if (broken) {
            checked = checked.marked(MessageRemark.BROKEN_TEXT);
            warn(ImportWarning.WarningKind.BROKEN_TEXT);
        }
        if (cut) {
            checked = checked.marked(MessageRemark.CUT);
            warn(ImportWarning.WarningKind.TOO_LONG);
        }
        OffsetDateTime at = message.time().at();
        boolean isTwice = at != null && ChatTimes.isTwice(at.toLocalDateTime(), settings.zone());
        return isTwice ? checked.marked(MessageRemark.TWICE_THAT_DAY) : checked;
    }

    /** The local times of a chat, which have no zone. */
    private static final class ChatTimes {
        private ChatTimes() {}

        /** Whether a time occurred twice because the clocks went back. */
        static boolean isTwice(LocalDateTime at, ZoneId zone) {
            ZoneOffsetTransition change = zone.getRules().getTransition(at);
            return change != null && change.isOverlap();
        }
    }
}
