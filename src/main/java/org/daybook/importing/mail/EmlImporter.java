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

/** Reads e-mails that were each saved as a file (RFC 5322), with the header that shows their route. */
public final class EmlImporter implements Importer {
    @Override
    public String format() {
        return "eml";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) {
        List<String> mails = new ArrayList<>();
        for (SourceItem item : source.items()) {
            if (MailDetector.of(item).isMail()) {
                mails.add(item.path());
            }
        }
        return mails.isEmpty()
                ? List.of()
                : List.of(new RecognisedFiles(format(), mails, List.of(), "mail-headers", Set.of(ImportQuestion.ME)));
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        MailRowConverter rows = new MailRowConverter(request.settings(), request.into());
        int count = request.recognised().items().size();
        for (int at = 0; at < count; at++) {
            request.progress().requireWanted(ImportFailure.Stopped::new);
            request.progress().at(at, count);
            String path = request.recognised().items().get(at);
            SourceItem item = request.source().requireItem(path);
            int conversation = request.into().begin(new ConversationHeading(item.name(), path, List.of()));
            try (InputStream in = new BufferedInputStream(item.open())) {
                ParsedMail mail = MailParser.parse(new MailInputStream(in, item.length()));
                rows.take(conversation, mail, SourceLocation.whole(path));
            }
        }
        request.progress().at(count, count);
    }
}
