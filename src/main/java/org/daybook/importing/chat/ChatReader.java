package org.daybook.importing.chat;

import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.jspecify.annotations.Nullable;

/**
 * Assembles messages from the lines of a chat in which each message begins with its time. It holds one message at a
 * time.
 */
final class ChatReader {
    private final ChatScan scan;
    private final ChatWordsInterpreter words;
    private final ImportSettings settings;
    private final DayOrder order;
    private final String title;
    private final PastedRowDetector watch;

    private final MessageLines lines;
    private final StringBuilder text = new StringBuilder();
    private @Nullable MessageHeader header;
    private @Nullable ChatAuthor author;
    private String endingBefore = "";
    private String ending = "";

    /** @param title the title of the conversation, which may be the name of the other person */
    private ChatReader(
            String item,
            ChatScan scan,
            ChatWordsInterpreter words,
            ImportSettings settings,
            String title,
            MessageHandler into,
            PastedRowDetector watch) {
        this.scan = scan;
        this.words = words;
        this.settings = settings;
        this.order = orderOf(scan.order(), settings);
        this.title = title;
        this.lines = new MessageLines(item, settings, into);
        this.watch = watch;
    }

    /** Reads a file as one conversation. */
    static void read(
            SourceItem item,
            ChatScan scan,
            ChatWordsInterpreter words,
            ImportSettings settings,
            String title,
            ImportRequest request)
            throws ImportFailure, IOException {
        MessageHandler into = request.into();
        PastedRowDetector watch =
                new PastedRowDetector(into, into.begin(new ConversationHeading(title, item.path(), List.of())));
        ChatReader reader = new ChatReader(item.path(), scan, words, settings, title, into, watch);
        ChatLineReader.read(item, reader::add, into, request.progress());
        reader.finish();
        watch.finish();
    }

    private static DayOrder orderOf(DayOrderEvidence evidence, ImportSettings settings) {
        return evidence.certain().or(settings::dayOrder).or(evidence::likely).orElse(DayOrder.DAY_FIRST);
    }

    private void add(SourceLine line) throws IOException {
        @Nullable MessageHeader next = HeaderParser.parse(line.text()).orElse(null);
        if (next != null) {
            finish();
            header = next;
            author = ChatAuthor.of(line.text(), next.end()).orElse(null);
            endingBefore = ending;
            append(line, author == null ? next.end() : author.end());
        } else if (header != null) {
            append(line, 0);
        } else {
            lines.add(line);
        }
        ending = line.ending();
    }

    private void append(SourceLine line, int from) {
        if (!lines.isEmpty()) {
            put(ending);
        }
        put(line.text().substring(Math.min(from, line.text().length())));
        lines.add(line);
    }

    private void put(String more) {
        text.append(lines.fitting(more, text.length()));
    }

    /** Passes on the message that consists of the lines so far, if there is one. */
    private void finish() throws IOException {
        MessageHeader began = header;
        if (began != null) {
            pass(began);
        } else if (!lines.isEmpty()) {
            lines.warn(ImportWarning.WarningKind.TEXT_BEFORE_FIRST);
        }
        text.setLength(0);
        header = null;
        author = null;
        lines.clear();
    }

    private void pass(MessageHeader began) throws IOException {
        LocalDateTime at = began.at(order).orElse(null);
        Message row = lines.checked(Message.of(lines.location(), MessageType.MESSAGE, time(began, at))
                .saying(text.toString()));
        ChatAuthor by = author;
        Message meant = by == null ? words.notice(row) : authored(row, by);
        boolean pasted = scan.isRare(began.shape())
                || scan.isRare(endingBefore)
                || (by != null && isStranger(by))
                || (at == null && began.hour() >= 0 && !began.date().canBe(order));
        watch.add(pasted ? meant.marked(MessageRemark.PERHAPS_PASTED) : meant, at);
    }

    private Message authored(Message row, ChatAuthor by) {
        Message from = row.from(by.name(), by.address());
        Message said = words.authored(by.isUnsaved() ? from.with("unsaved", by.name()) : from);
        if (by.name().equals(title) && scan.typesNothing(title) && saysNothingElse(said)) {
            return said.with(MessageType.NOTICE);
        }
        return settings.me().isEmpty() || said.type() == MessageType.NOTICE
                ? said
                : said.with(isMe(by) ? MessageDirection.SENT : MessageDirection.RECEIVED);
    }

    /** Whether all that is known of the words is that the program wrote them. */
    private static boolean saysNothingElse(Message said) {
        return said.marks().equals(Set.of(MessageRemark.PROGRAM_WORDS))
                && said.attachments().isEmpty()
                && said.details().isEmpty()
                && said.type() == MessageType.MESSAGE;
    }

    private boolean isMe(ChatAuthor by) {
        String me = settings.me();
        return !me.isEmpty() && (me.equals(by.name()) || me.equals(by.address()));
    }

    private boolean isStranger(ChatAuthor by) {
        return !isMe(by) && !by.name().equals(title) && scan.isStranger(by.name());
    }

    private MessageTime time(MessageHeader began, @Nullable LocalDateTime at) {
        MessageTime.MessageTimePrecision precision =
                began.second() < 0 ? MessageTime.MessageTimePrecision.MINUTE : MessageTime.MessageTimePrecision.SECOND;
        return at == null
                ? MessageTime.unreadable(began.written())
                : MessageTime.local(began.written(), at, precision, settings.zone());
    }
}
