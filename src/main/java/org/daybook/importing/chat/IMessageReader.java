package org.daybook.importing.chat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageMark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.SourceLine;
import org.daybook.text.Excerpt;
import org.jspecify.annotations.Nullable;

/** Puts the lines of one conversation of imessage-exporter together to messages; it never holds more than one. */
final class IMessageReader {
    /** The name under which the program writes the owner of the phone, unless another was chosen. */
    static final String ME = "Me";

    private static final int LONGEST_TEXT = 256 * 1024;
    private static final String UNSENT = " unsent a message!";

    private final String item;
    private final boolean namesOwner;
    private final ImportSettings settings;
    private final ChatMedia media;
    private final MessageHandler into;
    private final PasteWatch watch;

    private final List<String> lines = new ArrayList<>();
    private @Nullable IMessageHeader header;
    private long first;
    private long last;
    private int length;
    private boolean afterBlank = true;
    private boolean broken;
    private boolean cut;

    /** @param namesOwner whether the owner of the phone is called {@link #ME} */
    IMessageReader(
            String item,
            boolean namesOwner,
            ImportSettings settings,
            ChatMedia media,
            MessageHandler into,
            PasteWatch watch) {
        this.item = item;
        this.namesOwner = namesOwner;
        this.settings = settings;
        this.media = media;
        this.into = into;
        this.watch = watch;
    }

    /** The next line of the file. */
    void add(SourceLine line) throws IOException {
        @Nullable
        IMessageHeader next = afterBlank ? IMessageHeader.of(line.text()).orElse(null) : null;
        if (next != null) {
            finish();
            header = next;
            first = line.number();
            last = line.number();
        } else {
            append(line);
        }
        broken |= line.broken();
        cut |= line.cut();
        afterBlank = line.text().isEmpty();
    }

    private void append(SourceLine line) {
        if (first == 0 && !line.text().isEmpty()) {
            first = line.number();
        }
        if (!line.text().isEmpty()) {
            last = line.number();
        }
        int room = LONGEST_TEXT - length;
        if (room > 0) {
            String text = Excerpt.cut(line.text(), room);
            lines.add(text);
            length += text.length() + 1;
        }
        cut |= room <= 0 || line.text().length() > room;
    }

    /** Passes on the message that the lines so far are, if they are one. */
    void finish() throws IOException {
        IMessageHeader began = header;
        if (began != null) {
            pass(began);
        } else if (first > 0) {
            warn(ImportWarning.Kind.TEXT_BEFORE_FIRST);
        }
        header = null;
        lines.clear();
        first = 0;
        length = 0;
        broken = false;
        cut = false;
    }

    private void pass(IMessageHeader began) throws IOException {
        LocalDateTime at = began.at().orElse(null);
        SourceLocation location = SourceLocation.lines(item, first, last);
        Message row = Message.of(location, MessageType.MESSAGE, time(began, at));
        settings.warning(row.time()).ifPresent(this::warn);
        if (at != null && ChatTimes.isTwice(at, settings.zone())) {
            row = row.marked(MessageMark.TWICE_THAT_DAY);
        }
        if (broken) {
            row = row.marked(MessageMark.BROKEN_TEXT);
            warn(ImportWarning.Kind.BROKEN_TEXT);
        }
        if (cut) {
            row = row.marked(MessageMark.CUT);
            warn(ImportWarning.Kind.TOO_LONG);
        }
        watch.add(began.beginsMessage() && !lines.isEmpty() ? message(row, began) : announcement(row, began), at);
    }

    private Message message(Message row, IMessageHeader began) {
        String sender = lines.getFirst();
        Message from = row.from(sender, ChatAuthor.address(sender)).with(direction(sender));
        Message received = began.rest().isEmpty()
                ? from
                : from.with("read", began.rest().substring(1, began.rest().length() - 1));
        return IMessageBody.of(received, lines.subList(1, lines.size()), media);
    }

    private MessageDirection direction(String sender) {
        if (!sender.isEmpty() && sender.equals(namesOwner ? ME : settings.me())) {
            return MessageDirection.SENT;
        }
        return namesOwner || !settings.me().isEmpty() ? MessageDirection.RECEIVED : MessageDirection.NOT_SAID;
    }

    private static Message announcement(Message row, IMessageHeader began) {
        String said = began.rest();
        Message notice = row.with(MessageType.NOTICE).saying(said);
        return said.endsWith(UNSENT)
                ? notice.from(said.substring(0, said.length() - UNSENT.length()), "")
                        .marked(MessageMark.UNSENT)
                : notice;
    }

    private MessageTime time(IMessageHeader began, @Nullable LocalDateTime at) {
        return at == null
                ? MessageTime.unreadable(began.written())
                : MessageTime.local(began.written(), at, MessageTime.Precision.SECOND, settings.zone());
    }

    private void warn(ImportWarning.Kind kind) {
        into.warn(new ImportWarning(SourceLocation.lines(item, first, last), kind));
    }
}
