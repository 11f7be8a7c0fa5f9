package org.daybook.importing.catalogue;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportSource;
import org.daybook.importing.SourceItem;
import org.daybook.importing.backup.EmbeddedPartReader;
import org.daybook.importing.mail.MailPartReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was sent with messages from the file that was imported: a file of an archive, a part of a backup, an
 * attachment of an e-mail. For one thread; reading in the order of the file is the fastest.
 */
public final class MediaReader implements Closeable {
    private final ImportSource source;
    private final String root;
    private @Nullable EmbeddedPartReader parts;
    private String partsOf = "";

    /**
     * @param source closed with this reader
     * @param root the path of its file in what was imported; empty if that was a single file or an archive
     */
    public MediaReader(ImportSource source, String root) {
        this.source = source;
        this.root = root;
    }

    /**
     * Writes the bytes of an attachment.
     *
     * @param index the number of the attachment in the message, from 0
     * @param out receives the bytes; not closed
     * @throws ImportFailure if it is not where the message says that it is
     * @throws IOException if the source cannot be read, or {@code out} cannot be written
     */
    public void copy(Message message, int index, OutputStream out) throws ImportFailure, IOException {
        Attachment attachment = message.attachments().get(index);
        SourceLocation location = attachment.location();
        if (!attachment.isThere()) {
            throw new ImportFailure.Malformed(location);
        }
        SourceItem item = source.requireItem(location.item().equals(root) ? "" : location.item());
        if (attachment.state() == Attachment.AttachmentState.PRESENT) {
            try (InputStream in = item.open()) {
                in.transferTo(out);
            }
        } else if (location.scheme() == SourceLocation.Scheme.ELEMENT) {
            parts(item, location.item()).copy(location, out);
        } else {
            new MailPartReader().copy(item, location, index, out);
        }
    }

    private EmbeddedPartReader parts(SourceItem item, String path) throws IOException {
        if (parts == null || !partsOf.equals(path)) {
            if (parts != null) {
                parts.close();
            }
            parts = new EmbeddedPartReader(item::open, path);
            partsOf = path;
        }
        return parts;
    }

    @Override
    public void close() throws IOException {
        try {
            if (parts != null) {
                parts.close();
            }
        } finally {
            source.close();
        }
    }
}
