package org.daybook.importing.mail;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageDirection;
import org.daybook.conversation.MessageRemark;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.MessageHandler;
import org.daybook.text.Excerpt;

/** Turns e-mails into rows. */
record MailRowConverter(ImportSettings settings, MessageHandler into) {
    private static final Duration FAR_APART = Duration.ofHours(1);
    private static final Pattern DOMAIN = Pattern.compile("(?:^|;)\\s*d\\s*=\\s*([^;\\s]+)");

    /** The fields that are kept as they are, by their names in the header, with the names of the details. */
    private static final Map<String, String> KEPT = Map.ofEntries(
            Map.entry("message-id", "message-id"),
            Map.entry("in-reply-to", "in-reply-to"),
            Map.entry("references", "references"),
            Map.entry("received", "received"),
            Map.entry("return-path", "return-path"),
            Map.entry("authentication-results", "authentication-results"),
            Map.entry("x-originating-ip", "x-originating-ip"),
            Map.entry("x-gm-thrid", "gmail-thread"));

    /** The same for those whose encoded words are decoded. */
    private static final Map<String, String> DECODED = Map.of(
            "subject", "subject",
            "to", "to",
            "cc", "cc",
            "bcc", "bcc",
            "reply-to", "reply-to",
            "sender", "sender",
            "x-gmail-labels", "gmail-labels");

    /** Passes an e-mail on, with warnings about anything that could not be read. */
    void take(int conversation, ParsedMail mail, SourceLocation location) throws IOException {
        mail.problems().stream().sorted().forEach(kind -> warn(location, kind));
        MailAddress sender = mail.first("from")
                .or(() -> mail.first("sender"))
                .map(field -> MailAddress.of(field.value()))
                .orElse(MailAddress.NONE);
        MessageTime time =
                MailDate.read(mail.first("date").map(MailHeaderField::value).orElse(""), settings.zone());
        settings.warning(time).ifPresent(kind -> warn(location, kind));
        Message message = Message.of(location, MessageType.EMAIL, time)
                .from(sender.name(), sender.address())
                .saying(mail.text());
        for (MailHeaderField field : mail.fields()) {
            message = with(message, field);
        }
        message = withReceipt(message, mail);
        for (ParsedMail.MailPart part : mail.parts()) {
            message = message.with(
                    new Attachment(part.name(), part.mediaType(), Attachment.AttachmentState.EMBEDDED, location));
        }
        into.take(conversation, directed(marked(message, mail)));
    }

    private static Message with(Message message, MailHeaderField field) {
        String kept = KEPT.get(field.name());
        String decoded = DECODED.get(field.name());
        if (kept != null) {
            return message.with(kept, field.value());
        }
        if (decoded != null) {
            return message.with(decoded, field.decoded());
        }
        Matcher domain = DOMAIN.matcher(field.name().equals("dkim-signature") ? field.value() : "");
        return domain.find() ? message.with("dkim-domain", domain.group(1)) : message;
    }

    /** Adds the time at which the last server received it, if that differs from its date. */
    private Message withReceipt(Message message, ParsedMail mail) {
        String last = mail.first("received").map(MailHeaderField::value).orElse("");
        String written = last.substring(last.lastIndexOf(';') + 1).strip();
        MessageTime received = MailDate.read(written, settings.zone());
        if (received.at() == null) {
            return message;
        }
        boolean near = message.time().at() != null
                && Duration.between(message.time().at(), received.at()).abs().compareTo(FAR_APART) <= 0;
        return near ? message : message.with("received-at", written);
    }

    private Message marked(Message whole, ParsedMail mail) {
        Message message = mail.encrypted() ? whole.marked(MessageRemark.END_TO_END) : whole;
        if (mail.problems().contains(ImportWarning.WarningKind.BROKEN_TEXT)) {
            message = message.marked(MessageRemark.BROKEN_TEXT);
        }
        List<String> labels = labels(mail);
        message = labels.contains("Unread") ? message.marked(MessageRemark.UNREAD) : message;
        message = labels.contains("Drafts") ? message.marked(MessageRemark.DRAFT) : message;
        String text = message.text();
        boolean cut = text.length() > Message.LONGEST_TEXT;
        if (cut) {
            message = message.saying(Excerpt.cut(text, Message.LONGEST_TEXT));
        }
        boolean said = mail.problems().contains(ImportWarning.WarningKind.TOO_LONG);
        if (cut && !said) {
            warn(message.location(), ImportWarning.WarningKind.TOO_LONG);
        }
        return cut || said ? message.marked(MessageRemark.CUT) : message;
    }

    private static List<String> labels(ParsedMail mail) {
        return mail.first("x-gmail-labels")
                .map(field -> List.of(field.decoded().split(",")))
                .orElse(List.of());
    }

    private Message directed(Message message) {
        if (settings.me().isEmpty()
                || (message.sender().isEmpty() && message.address().isEmpty())) {
            return message;
        }
        boolean mine =
                message.sender().equals(settings.me()) || message.address().equalsIgnoreCase(settings.me());
        return message.with(mine ? MessageDirection.SENT : MessageDirection.RECEIVED);
    }

    private void warn(SourceLocation location, ImportWarning.WarningKind kind) {
        into.warn(new ImportWarning(location, kind));
    }
}
