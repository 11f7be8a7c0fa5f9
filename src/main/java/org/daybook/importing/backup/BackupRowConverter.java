package org.daybook.importing.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.KnownAddresses;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.Participant;
import org.daybook.crypto.Hashes;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.backup.ElementReader.ElementStep;

/** Turns the elements of a backup into rows, each in the conversation of its number or numbers. For one thread. */
final class BackupRowConverter {
    private static final int LAST_YEAR = 2200;
    private static final long DAY = 24 * 60 * 60 * 1000L;
    private static final long MOST_SECONDS = 100_000_000_000L;
    private static final int RECEIVED = 1;
    private static final int SENT = 2;
    private static final String NUMBER_WITHHELD = "-2";

    private final ImportSettings settings;
    private final MessageHandler into;
    private final KnownAddresses known = new KnownAddresses();
    private final ConversationNumbering<String> conversations;
    private final RepeatedRows repeated = new RepeatedRows();
    private long latest = Long.MAX_VALUE;

    BackupRowConverter(ImportSettings settings, MessageHandler into) {
        this.settings = settings;
        this.into = into;
        this.conversations = new ConversationNumbering<>(into);
    }

    /** The next file begins with this element. */
    void begin(BackupElement root) {
        long made = root.number("backup_date").orElse(0);
        latest = made > ImportSettings.EARLIEST.toEpochMilli() && made < Long.MAX_VALUE - DAY
                ? made + DAY
                : Long.MAX_VALUE;
    }

    /**
     * Passes on the row whose element has just begun, and reads to its end.
     *
     * @return whether the element was whole; if not, nothing is passed on
     */
    boolean take(ElementReader elements) throws IOException, ImportFailure.Malformed {
        BackupElement element = elements.element();
        MultimediaContent content = new MultimediaContent(element);
        int depth = elements.depth();
        while (elements.depth() >= depth) {
            ElementStep token = elements.next();
            if (token == ElementStep.CUT_OFF) {
                return false;
            }
            if (token == ElementStep.START) {
                content.add(elements.element());
            }
        }
        switch (element.name()) {
            case "sms" -> takeShort(element);
            case "mms" -> takeMultimedia(element, content);
            case "call" -> takeCall(element);
            default -> warn(element, ImportWarning.WarningKind.KIND_UNKNOWN);
        }
        return true;
    }

    private void takeShort(BackupElement element) throws IOException {
        Message row = element.marked(row(element, MessageType.MESSAGE).saying(element.text("body")));
        row = inBox(row, element, element.code("type"))
                .detailed("subject", element.text("subject"))
                .detailed("service-centre", element.text("service_center"))
                .detailed("sim", sim(element));
        if (element.code("status") > 0) {
            row = row.with("delivery-status", element.text("status"));
        }
        pass(element, MessageAddresses.of(element.text("address")), row, element.text("type"));
    }

    private void takeMultimedia(BackupElement element, MultimediaContent content) throws IOException {
        Message row = content.in(row(element, MessageType.MESSAGE));
        row = inBox(row, element, content.box());
        if (row.direction() == MessageDirection.RECEIVED) {
            row = content.fromSender(row);
        }
        row = content.withRecipients(
                row.detailed("subject", element.text("sub")).detailed("sim", sim(element)));
        pass(element, content.addresses(), row, content.distinction());
    }

    private void takeCall(BackupElement element) throws IOException {
        String number = element.text("number");
        boolean isNumber = !number.startsWith("-");
        Message row = element.marked(row(element, MessageType.CALL));
        row = switch (element.code("type")) {
            case 1, 7 -> received(row, element);
            case 2 -> row.with(MessageDirection.SENT);
            case 3 -> received(row, element).marked(MessageRemark.MISSED);
            case 4 -> received(row, element).marked(MessageRemark.VOICEMAIL);
            case 5 -> received(row, element).marked(MessageRemark.DECLINED);
            case 6 -> received(row, element).marked(MessageRemark.BLOCKED);
            default -> unknown(row, element);
        };
        if (element.code("presentation") == 2 || NUMBER_WITHHELD.equals(number)) {
            row = row.marked(MessageRemark.WITHHELD);
        }
        row = isNumber ? row : row.from(row.sender(), "");
        row = element.number("duration").isPresent() ? row.with("duration", element.text("duration") + " s") : row;
        row = row.detailed("dialled-after", element.text("post_dial_digits"))
                .detailed("sim", element.text("subscription_id"));
        pass(
                element,
                MessageAddresses.of(isNumber ? number : ""),
                row,
                element.text("type") + " " + element.text("duration"));
    }

    private Message row(BackupElement element, MessageType type) {
        Message row = Message.of(element.location(), type, time(element))
                .detailed("readable-date", element.text("readable_date"));
        OptionalLong sent = element.number("date_sent");
        long received = element.number("date").orElse(0);
        // The time is in seconds for multimedia messages, and some programs convert it to milliseconds.
        long unit = "mms".equals(element.name()) && sent.orElse(0) < MOST_SECONDS ? 1000 : 1;
        if (sent.isEmpty() || sent.getAsLong() <= 0 || sent.getAsLong() == received / unit) {
            return row;
        }
        long milliseconds = sent.getAsLong() * unit;
        return row.with("date-sent", isReadable(milliseconds) ? printed(milliseconds) : element.text("date_sent"));
    }

    private MessageTime time(BackupElement element) {
        String written = element.text("date");
        long milliseconds = element.number("date").orElse(0);
        if (!isReadable(milliseconds)) {
            warn(element, ImportWarning.WarningKind.TIME_UNREADABLE);
            return MessageTime.unreadable(written);
        }
        MessageTime time = MessageTime.stated(
                written,
                Instant.ofEpochMilli(milliseconds),
                MessageTime.MessageTimePrecision.MILLISECOND,
                settings.zone());
        if (milliseconds > latest || settings.warning(time).isPresent()) {
            warn(element, ImportWarning.WarningKind.TIME_UNLIKELY);
        }
        return time;
    }

    private static boolean isReadable(long milliseconds) {
        return milliseconds > 0
                && Instant.ofEpochMilli(milliseconds).atOffset(ZoneOffset.UTC).getYear() < LAST_YEAR;
    }

    private String printed(long milliseconds) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(milliseconds).atZone(settings.zone()));
    }

    private Message inBox(Message row, BackupElement element, int box) {
        return switch (box) {
            case RECEIVED -> received(row, element);
            case SENT -> row.with(MessageDirection.SENT);
            case 3 -> row.with(MessageDirection.SENT).marked(MessageRemark.DRAFT);
            case 4, 6 -> row.with(MessageDirection.SENT).marked(MessageRemark.OUTBOX);
            case 5 -> row.with(MessageDirection.SENT).marked(MessageRemark.FAILED);
            default -> unknown(row, element);
        };
    }

    private static Message received(Message row, BackupElement element) {
        Message received = row.with(MessageDirection.RECEIVED).from(MessageAddresses.name(element), sender(element));
        return element.code("read") == 0 ? received.marked(MessageRemark.UNREAD) : received;
    }

    private static String sender(BackupElement element) {
        return MessageAddresses.of(element.address()).size() == 1 ? element.address() : "";
    }

    private Message unknown(Message row, BackupElement element) {
        warn(element, ImportWarning.WarningKind.KIND_UNKNOWN);
        return row.from(MessageAddresses.name(element), sender(element));
    }

    /** The SIM card that was used; older versions, and phones with one card, write -1. */
    private static String sim(BackupElement element) {
        return element.code("sub_id") < 0 ? "" : element.text("sub_id");
    }

    private void pass(BackupElement element, MessageAddresses addresses, Message row, String more) throws IOException {
        if (row.marks().contains(MessageRemark.CUT)) {
            warn(element, ImportWarning.WarningKind.TOO_LONG);
        }
        String key = addresses.key(known);
        boolean isRepeated = repeated.isRepeated(key, element.name(), more, row);
        into.take(
                conversations.of(key, () -> heading(addresses, element, row)),
                isRepeated ? row.marked(MessageRemark.REPEATED) : row);
    }

    private void warn(BackupElement element, ImportWarning.WarningKind kind) {
        into.warn(new ImportWarning(element.location(), kind));
    }

    private static ConversationHeading heading(MessageAddresses addresses, BackupElement element, Message row) {
        String names = MessageAddresses.names(element);
        boolean isOne = addresses.size() == 1;
        List<Participant> participants = addresses.all().stream()
                .map(address -> new Participant(isOne ? names : "", address))
                .toList();
        String title = names.isEmpty() ? String.join(", ", addresses.all()) : names;
        return new ConversationHeading(title, row.location().item(), participants);
    }

    /** Detects rows that occur twice in a backup or in two backups, with a bounded number of bytes. For one thread. */
    private static final class RepeatedRows {
        private static final int MOST = 2_000_000;

        private final Set<Long> seen = new HashSet<>();

        /** Whether a row with the same numbers, time, kind, words and media has been seen before. */
        boolean isRepeated(String addresses, String element, String kind, Message row) {
            StringBuilder attachments = new StringBuilder();
            for (Attachment attachment : row.attachments()) {
                attachments
                        .append(attachment.mediaType())
                        .append('/')
                        .append(attachment.name())
                        .append('\n');
            }
            String[] values = {addresses, element, kind, row.time().written(), row.text(), attachments.toString()};
            byte[][] parts = Stream.of(values)
                    .map(value -> value.getBytes(StandardCharsets.UTF_8))
                    .toArray(byte[][]::new);
            long shortened =
                    ByteBuffer.wrap(Hashes.framed("repeated-row", parts)).getLong();
            return seen.size() < MOST ? !seen.add(shortened) : seen.contains(shortened);
        }
    }
}
