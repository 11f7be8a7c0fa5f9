package org.daybook.importing.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.daybook.importing.mail.MailContent.Attached;
import org.daybook.importing.mail.MailContent.HeaderField;

/** Reads one e-mail for a person. Nothing is fetched, and attached files are not kept. Blocking; for any thread. */
public final class MailReader {
    /**
     * Reads an e-mail.
     *
     * @param mail not closed
     * @param length how many bytes it has
     * @throws IOException only if the stream throws it
     */
    public MailContent read(InputStream mail, long length) throws IOException {
        ParsedMail parsed = MailParser.parse(new MailInputStream(new BufferedInputStream(mail), length), true);
        return new MailContent(
                parsed.fields().stream()
                        .map(field -> new HeaderField(field.name(), field.decoded()))
                        .toList(),
                parsed.text(),
                parsed.parts().stream()
                        .map(part -> new Attached(part.name(), part.mediaType(), part.length()))
                        .toList(),
                parsed.encrypted(),
                parsed.problems().isEmpty());
    }

    /**
     * Writes the bytes of a file that came with an e-mail.
     *
     * @param mail not closed
     * @param length how many bytes it has
     * @param attached its number among those that came with it, from 0
     * @param out receives the bytes; not closed
     * @return whether there is one, and it could be read to its end
     * @throws IOException if the stream cannot be read, or {@code out} cannot be written
     */
    public boolean copy(InputStream mail, long length, int attached, OutputStream out) throws IOException {
        return MailParser.copyPart(new MailInputStream(new BufferedInputStream(mail), length), attached, out);
    }
}
