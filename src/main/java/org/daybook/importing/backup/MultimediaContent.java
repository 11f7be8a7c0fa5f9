package org.daybook.importing.backup;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDetail;
import org.daybook.conversation.MessageRemark;
import org.daybook.text.Excerpt;

/**
 * The parts and addresses of a multimedia message, collected as they are read. The words are those of its text parts;
 * the part that only describes the layout of the others is left out.
 */
final class MultimediaContent {
    private static final int MOST_PARTS = 2_000;
    private static final int RECEIVED = 1;
    private static final int SENT = 2;
    private static final int LAST_BOX = 5;

    private final BackupElement message;
    private final StringBuilder words = new StringBuilder();
    private final List<Attachment> attachments = new ArrayList<>();
    private final List<MessageDetail> recipients = new ArrayList<>();
    private final Set<MessageRemark> marks = new HashSet<>();
    private final StringBuilder digests = new StringBuilder();
    private String from = "";

    MultimediaContent(BackupElement message) {
        this.message = message;
        addMarks(message);
    }

    void add(BackupElement element) {
        switch (element.name()) {
            case "part" -> addPart(element);
            case "addr" -> addAddress(element);
            default -> {
                // The elements that only enclose the parts and addresses.
            }
        }
    }

    private void addPart(BackupElement part) {
        String mediaType = part.text("ct").toLowerCase(Locale.ROOT);
        if ("application/smil".equals(mediaType)) {
            return;
        }
        addMarks(part);
        String text = part.text("text");
        String digest = part.text(BackupElement.DATA);
        boolean hasData = !digest.isEmpty();
        boolean isText = mediaType.startsWith("text/");
        if (!text.isEmpty()) {
            addWords(text);
        }
        boolean isEmptyText = text.isEmpty() && !hasData && "text/plain".equals(mediaType);
        if (isEmptyText || (!text.isEmpty() && (isText || !hasData))) {
            return;
        }
        if (attachments.size() >= MOST_PARTS) {
            marks.add(MessageRemark.CUT);
        } else {
            digests.append(digest);
            attachments.add(new Attachment(
                    name(part),
                    part.text("ct"),
                    hasData ? Attachment.AttachmentState.EMBEDDED : Attachment.AttachmentState.MISSING,
                    part.location()));
        }
    }

    private static String name(BackupElement part) {
        for (String attribute : List.of("fn", "name", "cl")) {
            if (!part.text(attribute).isEmpty()) {
                return part.text(attribute);
            }
        }
        return "";
    }

    private void addWords(String text) {
        words.append(words.isEmpty() ? "" : "\n");
        int room = AttributeValueReader.LONGEST - words.length();
        if (text.length() > room) {
            marks.add(MessageRemark.CUT);
        }
        words.append(Excerpt.cut(text, Math.max(0, room)));
    }

    private void addAddress(BackupElement address) {
        String value = address.text("address");
        if (value.isEmpty() || MessageAddresses.OWN.equals(value)) {
            return;
        }
        addMarks(address);
        String role = switch (address.code("type")) {
            case 151 -> "to";
            case 130 -> "cc";
            case 129 -> "bcc";
            default -> "";
        };
        if (address.code("type") == 137) {
            from = value;
        } else if (!role.isEmpty() && recipients.size() < MOST_PARTS) {
            recipients.add(new MessageDetail(role, value));
        }
    }

    private void addMarks(BackupElement element) {
        if (element.isBroken()) {
            marks.add(MessageRemark.BROKEN_TEXT);
        }
        if (element.isRepaired()) {
            marks.add(MessageRemark.REPAIRED_TEXT);
        }
        if (element.isCut()) {
            marks.add(MessageRemark.CUT);
        }
    }

    /** A row with these words, attachments and marks. */
    Message in(Message row) {
        Message filled = row.saying(words.toString()).marked(marks.toArray(MessageRemark[]::new));
        for (Attachment attachment : attachments) {
            filled = filled.with(attachment);
        }
        // The phone was notified of the message and never fetched it.
        boolean isNotice = message.code("m_type") == 130;
        return isNotice && attachments.isEmpty() && words.isEmpty()
                ? filled.with(new Attachment("", "", Attachment.AttachmentState.OMITTED, message.location()))
                : filled;
    }

    /** A received row with its sender's address, which the message states where it has several addresses. */
    Message fromSender(Message row) {
        return from.isEmpty() ? row : row.from(row.sender(), from);
    }

    Message withRecipients(Message row) {
        Message addressed = row;
        for (MessageDetail recipient : recipients) {
            addressed = addressed.with(recipient.name(), recipient.value());
        }
        return addressed;
    }

    /** What tells it apart from another of the same time and words: its box, its subject and the bytes of its parts. */
    String distinction() {
        return String.join("\n", message.text("msg_box"), message.text("sub"), digests);
    }

    /** The box of the message, or the one that its kind implies. */
    int box() {
        int box = message.code("msg_box");
        if (box >= RECEIVED && box <= LAST_BOX) {
            return box;
        }
        return switch (message.code("m_type")) {
            case 128 -> SENT;
            case 130, 132 -> RECEIVED;
            default -> box;
        };
    }

    /** The addresses by which its conversation is known. */
    MessageAddresses addresses() {
        MessageAddresses stated = MessageAddresses.of(message.text("address"));
        if (stated.size() > 0) {
            return stated;
        }
        Set<String> others = new LinkedHashSet<>();
        if (!from.isEmpty()) {
            others.add(from);
        } else {
            recipients.forEach(recipient -> others.add(recipient.value()));
        }
        return new MessageAddresses(List.copyOf(others));
    }
}
