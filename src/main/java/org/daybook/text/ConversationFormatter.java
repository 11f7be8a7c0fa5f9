package org.daybook.text;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ContactNames;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.ConversationSummary.SenderCount;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.OriginalCounts;
import org.daybook.conversation.SourceLocation;

/**
 * The words for imported conversations: their names and senders, each as a stranger may have written them, the remarks
 * on their messages, and the formats they were read from. They are the same on the screen and in print.
 */
public final class ConversationFormatter {
    private static final Pattern RANGE = Pattern.compile("([0-9]+)-([0-9]+)");

    private final Messages messages;
    private final ContactNames names;

    public ConversationFormatter(Messages messages) {
        this(messages, ContactNames.NONE);
    }

    /** @param names by which numbers without a name of their own are named beside them */
    public ConversationFormatter(Messages messages, ContactNames names) {
        this.messages = messages;
        this.names = names;
    }

    /** The name of a conversation, or that it has none. */
    public String title(ConversationSummary conversation) {
        return conversation.title().isEmpty() ? messages.get("messages.untitled") : named(conversation.title());
    }

    /** The name of a conversation, or else of those who are in it. */
    public String titleOrSenders(ConversationSummary conversation) {
        return conversation.title().isEmpty()
                ? conversation.senders().stream()
                        .map(SenderCount::name)
                        .map(this::named)
                        .collect(Collectors.joining(", "))
                : title(conversation);
    }

    /** What is in it, such as '40 messages, 2 calls'; what its program wrote by itself is not counted. */
    public String counted(ConversationSummary conversation) {
        return counted(conversation.messages(), conversation.calls(), conversation.others(), 0);
    }

    /** The same of rows of a conversation; their notices are counted too, such as '8 messages, 1 notice'. */
    public String counted(Stream<MessageType> rows) {
        Map<MessageType, Integer> counts = new EnumMap<>(MessageType.class);
        rows.forEach(type -> counts.merge(type, 1, Integer::sum));
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int written = counts.getOrDefault(MessageType.MESSAGE, 0) + counts.getOrDefault(MessageType.EMAIL, 0);
        int calls = counts.getOrDefault(MessageType.CALL, 0);
        int notices = counts.getOrDefault(MessageType.NOTICE, 0);
        return counted(written, calls, all - written - calls - notices, notices);
    }

    /** What the original of messages holds, such as '300 messages, 5 photos, 2 recordings'. */
    public String held(OriginalCounts of) {
        return Stream.concat(
                        Stream.of(counted(of.written(), of.calls(), of.others(), 0)),
                        Stream.of(
                                        counted("messages.held-photos", of.pictures()),
                                        counted("messages.held-recordings", of.recordings()),
                                        counted("messages.held-files", of.files()))
                                .flatMap(Optional::stream))
                .collect(Collectors.joining(", "));
    }

    private String counted(int written, int calls, int others, int notices) {
        String rest = Stream.of(
                        counted("messages.incident-calls", calls),
                        counted("messages.others", others),
                        counted("messages.notices", notices))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String all = messages.count("messages.incident-messages", written);
        if (rest.isEmpty()) {
            return all;
        }
        return written == 0 ? rest : all + ", " + rest;
    }

    private Optional<String> counted(String key, int count) {
        return count == 0 ? Optional.empty() : Optional.of(messages.count(key, count));
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
                ? messages.formats().date(from)
                : messages.get(
                        "messages.days",
                        messages.formats().date(from),
                        messages.formats().date(to));
    }

    /** The name of a sender with the number or address, as far as they are known and differ; empty if neither is. */
    public String sender(String name, String address) {
        if (name.isEmpty() || address.isEmpty() || name.equals(address)) {
            return named(name.isEmpty() ? address : name);
        }
        String first = name + ConversationSummary.SPELLINGS;
        return address.startsWith(first)
                ? messages.get(
                        "messages.also-written", named(name), VisibleText.onOneLine(address.substring(first.length())))
                : messages.get(
                        "messages.name-and-address", VisibleText.onOneLine(name), VisibleText.onOneLine(address));
    }

    /** A name or number as the source has it, with the name that a contacts file gives the number. */
    private String named(String name) {
        String line = VisibleText.onOneLine(name);
        return names.of(name)
                .map(contact -> messages.get("messages.contact", VisibleText.onOneLine(contact), line))
                .orElse(line);
    }

    /** What a reader must know about a message, always in the same order. */
    public Stream<String> marks(Message message) {
        return marks(message, _ -> true);
    }

    /** The same, for the marks in question. */
    public Stream<String> marks(Message message, Predicate<MessageRemark> which) {
        return message.marks().stream()
                .filter(which)
                .sorted()
                .map(mark -> messages.get("messages.mark-" + mark.code()));
    }

    /** The name of an attachment, or else its media type, and whether it is in what was imported. */
    public String attachment(Attachment attachment) {
        String name = Stream.of(attachment.name(), attachment.mediaType())
                .filter(said -> !said.isBlank())
                .findFirst()
                .map(VisibleText::onOneLine)
                .orElseGet(() -> messages.get("messages.unnamed-file"));
        return messages.get("messages.attachment-" + attachment.state().code(), name);
    }

    /** Where in the original a row is, such as 'chat.txt, lines 12 to 14'; empty for all of a file that has no name. */
    public String place(SourceLocation location) {
        String file = VisibleText.onOneLine(location.item());
        String within = within(location);
        return file.isEmpty() || within.isEmpty() ? file + within : messages.get("messages.place", file, within);
    }

    private String within(SourceLocation location) {
        if (location.scheme() == SourceLocation.Scheme.WHOLE) {
            return "";
        }
        String key = "messages.place-" + location.scheme().code();
        Matcher range = RANGE.matcher(location.value());
        return range.matches()
                ? messages.get(key + "-range", range.group(1), range.group(2))
                : messages.get(key, VisibleText.onOneLine(location.value()));
    }

    /** The name of a format; its code if only a newer version of the program has a name for it. */
    public String format(String code) {
        return words("importing.format.", code).orElse(code);
    }

    /** What files of a format are known to leave out; empty if that is not known. */
    public Optional<String> gap(String format) {
        return words("importing.gap.", format);
    }

    /** The service by which messages of a format arrived, which may have another name than the format. */
    public String service(String format) {
        return words("importing.service.", format).orElseGet(() -> format(format));
    }

    private Optional<String> words(String kind, String format) {
        String key = kind + format;
        return messages.has(key) ? Optional.of(messages.get(key)) : Optional.empty();
    }
}
