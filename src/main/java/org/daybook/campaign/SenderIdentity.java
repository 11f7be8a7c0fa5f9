package org.daybook.campaign;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;

/** Whom a source names as the sender of a row: by number, mailbox or account if it has one, or else by name. */
final class SenderIdentity {
    private static final Pattern MAILBOX = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern AFTER_SERVICE = Pattern.compile("(\\p{L}[\\p{L} ]{1,30}):\\s*([^\\s/].*)");
    private static final int LONGEST_LINE = 1_000;
    private static final int LONGEST_MAILBOX = 254;
    private static final Pattern WITH_SERVICE = Pattern.compile("(.*[^(,\\s])\\s*(?:\\(([^()]+)\\)|,([^,]+))");
    private static final Pattern WITH_SERVICE_AND_REMARK =
            Pattern.compile("([^,(]*[^(,\\s])\\s*(?:\\(([^()]+)\\)|,([^,]+)),.*");

    /** Where a format is not named like its service. */
    static final Map<String, String> SERVICES = Map.of(
            "meta-messages", "facebook or instagram",
            "imessage-text", "imessage",
            "signal-text", "signal",
            "google-chat", "google chat",
            "sms-backup-restore", "phone",
            "iphone", "phone");

    private SenderIdentity() {}

    /** The sender of a row; empty if the source does not say. */
    static Optional<Identity> of(String format, Message message) {
        if (message.type() == MessageType.PAYMENT) {
            return Identity.of(IdentityKind.ACCOUNT, message.address(), "")
                    .or(() -> Identity.of(IdentityKind.PAYEE, message.sender(), ""));
        }
        String service = SERVICES.getOrDefault(format, format);
        return addressed(message.address(), IdentityKind.HANDLE, service)
                .or(() -> addressed(message.sender(), IdentityKind.NAME, service));
    }

    /**
     * The account in a line such as {@code @somebody (Instagram)}, {@code somebody, Instagram}, {@code somebody,
     * Instagram, I believe} or {@code Instagram: somebody}.
     */
    static Optional<Identity> handle(String line) {
        if (line.length() > LONGEST_LINE) {
            return Identity.of(IdentityKind.HANDLE, line, "");
        }
        Matcher before = AFTER_SERVICE.matcher(line.strip());
        if (before.matches()) {
            return Identity.of(IdentityKind.HANDLE, before.group(2), before.group(1));
        }
        Matcher remarked = WITH_SERVICE_AND_REMARK.matcher(line.strip());
        Matcher after = remarked.matches() ? remarked : WITH_SERVICE.matcher(line.strip());
        return after.matches()
                ? Identity.of(
                        IdentityKind.HANDLE, after.group(1), after.group(2) == null ? after.group(3) : after.group(2))
                : Identity.of(IdentityKind.HANDLE, line, "");
    }

    /** What a text is if nobody says. */
    static IdentityKind kind(String text) {
        return addressed(text, text.strip().startsWith("@") ? IdentityKind.HANDLE : IdentityKind.NAME, "")
                .map(Identity::kind)
                .orElse(IdentityKind.NAME);
    }

    private static Optional<Identity> addressed(String text, IdentityKind otherwise, String service) {
        String visible = Identity.visible(text);
        boolean isNumber = TelephoneNumber.isNumber(visible)
                || otherwise == IdentityKind.NAME && TelephoneNumber.isAmongWords(visible);
        IdentityKind kind = isNumber ? IdentityKind.NUMBER : isMailbox(visible) ? IdentityKind.EMAIL : otherwise;
        return Identity.of(kind, text, service);
    }

    private static boolean isMailbox(String visible) {
        return visible.length() <= LONGEST_MAILBOX && MAILBOX.matcher(visible).matches();
    }
}
