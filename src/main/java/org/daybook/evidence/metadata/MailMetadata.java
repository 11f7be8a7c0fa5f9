package org.daybook.evidence.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.daybook.evidence.format.CachedContentReader;
import org.daybook.evidence.metadata.TimestampParser.WrittenTimestamp;
import org.daybook.exhibit.FileTimestamp.TimestampSource;

/** Reads when an e-mail was sent from its header. */
final class MailMetadata {
    private static final int LONGEST_HEAD = 256 * 1024;
    private static final String FIELD = "date:";

    private MailMetadata() {}

    static void read(CachedContentReader content, MetadataCollector account) throws IOException {
        String head = new String(content.head(LONGEST_HEAD), StandardCharsets.ISO_8859_1);
        int at = head.startsWith("\u00ef\u00bb\u00bf") ? 3 : 0;
        while (at < head.length()) {
            int end = head.indexOf('\n', at);
            String line = head.substring(at, end < 0 ? head.length() : end).stripTrailing();
            if (line.isEmpty()) {
                return;
            }
            if (line.toLowerCase(Locale.ROOT).startsWith(FIELD)) {
                int next = end < 0 ? head.length() : end + 1;
                boolean folded = next < head.length() && (head.charAt(next) == ' ' || head.charAt(next) == '\t');
                int stop = head.indexOf('\n', next);
                String rest = folded ? head.substring(next, stop < 0 ? head.length() : stop) : "";
                WrittenTimestamp sent = TimestampParser.mail(line.substring(FIELD.length()) + " " + rest.strip());
                if (sent != null) {
                    account.time(TimestampSource.SENT, sent.at(), sent.offset());
                }
                return;
            }
            at = end < 0 ? head.length() : end + 1;
        }
    }
}
