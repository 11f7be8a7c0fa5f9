package org.daybook.conversation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One row of a conversation, as its source has it. Importers correct nothing silently.
 *
 * @param location where in the imported file it is found
 * @param time when it was sent
 * @param sender the sender's name as the source has it, which is often the name in the address book of the phone;
 * empty if the source names none
 * @param address the sender's number, handle or e-mail address; empty if the source has none
 * @param direction whether the owner of the phone or account sent or received it, if the source says so
 * @param text its words, with their line breaks
 * @param attachments what was sent with it
 * @param marks remarks that its reader must know
 * @param details further facts in the order of the source
 */
public record Message(
        SourceLocation location,
        MessageType type,
        MessageTime time,
        String sender,
        String address,
        MessageDirection direction,
        String text,
        List<Attachment> attachments,
        Set<MessageRemark> marks,
        List<MessageDetail> details) {
    /** How long {@code text} may be, in UTF-16 code units; longer ones are cut and marked {@link MessageRemark#CUT}. */
    public static final int LONGEST_TEXT = 256 * 1024;

    public Message {
        attachments = List.copyOf(attachments);
        marks = Set.copyOf(marks);
        details = List.copyOf(details);
    }

    /** A row of which nothing else is known yet. */
    public static Message of(SourceLocation location, MessageType type, MessageTime time) {
        return new Message(location, type, time, "", "", MessageDirection.NOT_SAID, "", List.of(), Set.of(), List.of());
    }

    /** The sender's name, or else the number, handle or e-mail address; empty if the source has neither. */
    public String author() {
        return sender.isEmpty() ? address : sender;
    }

    /** A copy from another sender. */
    public Message from(String newSender, String newAddress) {
        return new Message(location, type, time, newSender, newAddress, direction, text, attachments, marks, details);
    }

    /** A copy of another type. */
    public Message with(MessageType other) {
        return new Message(location, other, time, sender, address, direction, text, attachments, marks, details);
    }

    /** A copy in another direction. */
    public Message with(MessageDirection other) {
        return new Message(location, type, time, sender, address, other, text, attachments, marks, details);
    }

    /** A copy with other words. */
    public Message saying(String words) {
        return new Message(location, type, time, sender, address, direction, words, attachments, marks, details);
    }

    /** A copy with one more attachment. */
    public Message with(Attachment attachment) {
        List<Attachment> more = new ArrayList<>(attachments);
        more.add(attachment);
        return new Message(location, type, time, sender, address, direction, text, more, marks, details);
    }

    /** A copy with further marks. */
    public Message marked(MessageRemark... further) {
        Set<MessageRemark> more = EnumSet.noneOf(MessageRemark.class);
        more.addAll(marks);
        more.addAll(Arrays.asList(further));
        return new Message(location, type, time, sender, address, direction, text, attachments, more, details);
    }

    /** A copy with one more detail. */
    public Message with(String name, String value) {
        List<MessageDetail> more = new ArrayList<>(details);
        more.add(new MessageDetail(name, value));
        return new Message(location, type, time, sender, address, direction, text, attachments, marks, more);
    }

    /** A copy with one more detail; the same message if {@code value} is empty. */
    public Message detailed(String name, String value) {
        return value.isEmpty() ? this : with(name, value);
    }
}
