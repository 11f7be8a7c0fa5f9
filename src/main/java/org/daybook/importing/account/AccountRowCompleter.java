package org.daybook.importing.account;

import java.io.IOException;
import java.time.ZoneId;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.text.Excerpt;

/**
 * Completes rows before they are passed on: sets the direction if the owner of the account is known, cuts very long
 * texts, and warns about text and times that cannot be right. For the rows of one import, on one thread.
 */
public final class AccountRowCompleter {
    private static final char REPLACEMENT = '\ufffd';

    private final ImportSettings settings;
    private final MessageHandler into;
    private long count;

    /** Completes the rows of a request and passes them on to where it wants them. */
    public AccountRowCompleter(ImportRequest request) {
        this.settings = request.settings();
        this.into = request.into();
    }

    /** A copy of a row with one more detail that has a unit, unless the detail is empty. */
    static Message measured(Message message, String name, String value, String unit) {
        return value.isEmpty() ? message : message.with(name, value + " " + unit);
    }

    /** The zone in which points in time are shown. */
    public ZoneId zone() {
        return settings.zone();
    }

    int begin(ConversationHeading heading) throws IOException {
        return into.begin(heading);
    }

    /** The conversations of a source in which the rows of several are mixed. */
    public <K> ConversationNumbering<K> conversations() {
        return new ConversationNumbering<>(into);
    }

    /** Passes on a row, completed. */
    public void take(int conversation, Message message) throws IOException {
        settings.warning(message.time()).ifPresent(kind -> warn(message.location(), kind));
        into.take(conversation, directed(readable(shortened(message))));
        count++;
    }

    /** How many rows were passed on. */
    public long count() {
        return count;
    }

    /** Passes on a warning. */
    public void warn(SourceLocation location, ImportWarning.WarningKind kind) {
        into.warn(new ImportWarning(location, kind));
    }

    private Message shortened(Message message) {
        if (message.text().length() <= Message.LONGEST_TEXT) {
            return message;
        }
        warn(message.location(), ImportWarning.WarningKind.TOO_LONG);
        return message.saying(Excerpt.cut(message.text(), Message.LONGEST_TEXT)).marked(MessageRemark.CUT);
    }

    private Message readable(Message message) {
        if (message.text().indexOf(REPLACEMENT) < 0 && message.sender().indexOf(REPLACEMENT) < 0) {
            return message;
        }
        warn(message.location(), ImportWarning.WarningKind.BROKEN_TEXT);
        return message.marked(MessageRemark.BROKEN_TEXT);
    }

    private Message directed(Message message) {
        boolean known = message.direction() != MessageDirection.NOT_SAID
                || (message.type() != MessageType.MESSAGE && message.type() != MessageType.CALL)
                || settings.me().isEmpty()
                || (message.sender().isEmpty() && message.address().isEmpty());
        if (known) {
            return message;
        }
        boolean mine =
                message.sender().equals(settings.me()) || message.address().equals(settings.me());
        return message.with(mine ? MessageDirection.SENT : MessageDirection.RECEIVED);
    }
}
