package org.daybook.importing.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.importing.SourceItem;

/** Recognises e-mails and mailboxes by the first bytes of a file. */
final class MailDetector {
    private static final int HEAD = 8 * 1024;
    private static final Pattern FIELD = Pattern.compile("([!-9;-~]+)[ \\t]*:.*", Pattern.DOTALL);
    private static final Set<String> WAY = Set.of("from", "received", "message-id", "date", "return-path");
    private static final Set<String> OTHERS = Set.of(
            "to",
            "cc",
            "subject",
            "mime-version",
            "content-type",
            "delivered-to",
            "reply-to",
            "sender",
            "x-mailer",
            "dkim-signature",
            "content-transfer-encoding");
    private final String head;

    private MailDetector(String head) {
        this.head = head;
    }

    /** Reads the beginning of a file; one that cannot be read is not an e-mail. */
    static MailDetector of(SourceItem item) {
        try {
            return new MailDetector(new String(item.beginning(HEAD), StandardCharsets.ISO_8859_1));
        } catch (IOException e) {
            return new MailDetector("");
        }
    }

    /** Whether the file is a mailbox: it begins with the separator line of an e-mail and a header. */
    boolean isMailbox() {
        int end = head.indexOf('\n');
        return end > 0 && MailboxIndex.isSeparator(head.substring(0, end)) && isHeader(head.substring(end + 1));
    }

    /** Whether the file is one e-mail: it begins with header fields, at least two of them typical of an e-mail. */
    boolean isMail() {
        String marked = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        return isHeader(marked);
    }

    private static boolean isHeader(String text) {
        Set<String> way = new HashSet<>();
        Set<String> others = new HashSet<>();
        int at = 0;
        for (boolean first = true; at < text.length(); first = false) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end).stripTrailing();
            boolean cut = end < 0 && !first;
            if (line.isEmpty() || cut) {
                break;
            }
            boolean continued = !first && (text.charAt(at) == ' ' || text.charAt(at) == '\t');
            if (!continued) {
                Matcher field = FIELD.matcher(line);
                if (!field.matches()) {
                    return false;
                }
                String name = field.group(1).toLowerCase(Locale.ROOT);
                (WAY.contains(name) ? way : others).add(name);
            }
            at = end < 0 ? text.length() : end + 1;
        }
        others.retainAll(OTHERS);
        return !way.isEmpty() && way.size() + others.size() >= 2;
    }
}
