package org.daybook.importing.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.SourceItem;

/** Reads files that came with e-mails, as bytes. Nothing of them is kept in memory. For any thread. */
public final class MailPartReader {
    private static final Pattern EXTENT = Pattern.compile("([0-9]{1,18})-([0-9]{1,18})");

    /**
     * Writes the bytes of a file that came with an e-mail.
     *
     * @param item the file with the e-mail
     * @param mail the place of the e-mail in it
     * @param part the number of the file among the attachments of the e-mail, from 0
     * @param out receives the bytes; not closed
     * @throws ImportFailure.Malformed if there is none
     */
    public void copy(SourceItem item, SourceLocation mail, int part, OutputStream out)
            throws ImportFailure, IOException {
        long begin = 0;
        long end = item.length();
        if (mail.scheme() == SourceLocation.Scheme.BYTES) {
            Matcher extent = EXTENT.matcher(mail.value());
            if (!extent.matches()) {
                throw new ImportFailure.Malformed(mail);
            }
            begin = Long.parseLong(extent.group(1));
            end = Long.parseLong(extent.group(2)) + 1;
        }
        try (InputStream in = new BufferedInputStream(item.open())) {
            in.skipNBytes(begin);
            if (!MailParser.copyPart(new MailInputStream(in, Math.max(0, end - begin)), part, out)) {
                throw new ImportFailure.Malformed(mail);
            }
        }
    }
}
