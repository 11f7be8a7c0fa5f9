package org.daybook.importing.chat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.SourceLine;
import org.jspecify.annotations.Nullable;

/** Assembles messages from the lines of one conversation of imessage-exporter. It holds one message at a time. */
final class IMessageReader {
    /** The name under which the program writes the owner of the phone, unless another was chosen. */
    static final String ME = "Me";

    private static final String UNSENT = " unsent a message!";

    private final boolean namesOwner;
    private final ImportSettings settings;
    private final ChatMedia media;
    private final PastedRowDetector watch;

    private final MessageLines lines;
    private final List<String> texts = new ArrayList<>();
    private @Nullable IMessageHeader header;
    private int length;
    private boolean afterBlank = true;

    /** @param namesOwner whether the owner of the phone is called {@link #ME} */
    IMessageReader(
            String item,
            boolean namesOwner,
            ImportSettings settings,
            ChatMedia media,
            MessageHandler into,
            PastedRowDetector watch) {
        this.namesOwner = namesOwner;
        this.settings = settings;
        this.media = media;
        this.lines = new MessageLines(item, settings, into);
        this.watch = watch;
    }

    void add(SourceLine line) throws IOException {
        @Nullable
        IMessageHeader next = afterBlank ? IMessageHeader.of(line.text()).orElse(null) : null;
        if (next != null) {
            finish();
            header = next;
        } else {
            append(line);
        }
        afterBlank = line.text().isEmpty();
        if (!afterBlank) {
            lines.add(line);
        }
    }

    private void append(SourceLine line) {
        String text = lines.fitting(line.text(), length);
        if (length < Message.LONGEST_TEXT) {
            texts.add(text);
            length += text.length() + 1;
        }
    }

    /** Passes on the message that consists of the lines so far, if there is one. */
    void finish() throws IOException {
        IMessageHeader began = header;
        if (began != null) {
            pass(began);
        } else if (!lines.isEmpty()) {
            lines.warn(ImportWarning.WarningKind.TEXT_BEFORE_FIRST);
        }
        header = null;
        texts.clear();
        length = 0;
        lines.clear();
    }

    private void pass(IMessageHeader began) throws IOException {
        LocalDateTime at = began.at().orElse(null);
        Message row = lines.checked(Message.of(lines.location(), MessageType.MESSAGE, time(began, at)));
        watch.add(began.beginsMessage() && !texts.isEmpty() ? message(row, began) : announcement(row, began), at);
    }

    private Message message(Message row, IMessageHeader began) {
        String sender = texts.getFirst();
        Message from = row.from(sender, ChatAuthor.address(sender)).with(direction(sender));
        Message received = began.rest().isEmpty()
                ? from
                : from.with("read", began.rest().substring(1, began.rest().length() - 1));
        return IMessageBody.of(received, texts.subList(1, texts.size()), media);
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
                        .marked(MessageRemark.UNSENT)
                : notice;
    }

    private MessageTime time(IMessageHeader began, @Nullable LocalDateTime at) {
        return at == null
                ? MessageTime.unreadable(began.written())
                : MessageTime.local(began.written(), at, MessageTime.MessageTimePrecision.SECOND, settings.zone());
    }
}
