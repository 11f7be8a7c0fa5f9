package org.daybook.importing.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/**
 * Reads mailboxes, which hold many e-mails in one file; Gmail exports one. Lines that the mailbox program marked with
 * {@code >} because they begin with 'From ' stay as they are in the file: the file does not say which program wrote
 * it, and so how many of the marks a person typed.
 */
public final class MboxImporter implements Importer {
    private static final int STAGES = 2;

    @Override
    public String format() {
        return "mbox";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) {
        List<RecognisedFiles> mailboxes = new ArrayList<>();
        for (SourceItem item : source.items()) {
            if (MailDetector.of(item).isMailbox()) {
                mailboxes.add(new RecognisedFiles(
                        format(), List.of(item.path()), List.of(), "mbox-separator", Set.of(ImportQuestion.ME)));
            }
        }
        return mailboxes;
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        MailRowConverter rows = new MailRowConverter(request.settings(), request.into());
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            List<MailboxIndex.MailExtent> mails;
            try (InputStream in = item.open()) {
                mails = MailboxIndex.of(in, item.length(), request.progress().stage(0, STAGES));
            }
            int conversation = request.into().begin(new ConversationHeading(item.name(), path, List.of()));
            try (InputStream in = new BufferedInputStream(item.open())) {
                long at = 0;
                for (MailboxIndex.MailExtent extent : mails) {
                    request.progress().requireWanted(ImportFailure.Stopped::new);
                    request.progress().stage(1, STAGES).at(extent.begin(), item.length());
                    in.skipNBytes(extent.begin() - at);
                    MailInputStream bytes = new MailInputStream(in, extent.end() - extent.begin());
                    ParsedMail mail = MailParser.parse(bytes);
                    bytes.finish();
                    rows.take(conversation, mail, SourceLocation.bytes(path, extent.begin(), extent.end() - 1));
                    at = extent.end();
                }
            }
        }
    }
}
