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
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.Recognition;
import org.daybook.importing.SourceItem;
import org.daybook.progress.Progress;

/** Reads e-mails that were each saved as a file (RFC 5322), with the header that shows their route. */
public final class EmlImporter implements Importer {
    @Override
    public String format() {
        return "eml";
    }

    @Override
    public List<Recognition> recognise(ImportSource source) {
        List<String> mails = new ArrayList<>();
        for (SourceItem item : source.items()) {
            if (MailBeginning.of(item).isMail()) {
                mails.add(item.path());
            }
        }
        return mails.isEmpty()
                ? List.of()
                : List.of(new Recognition(format(), mails, List.of(), "mail-headers", Set.of(ImportQuestion.ME)));
    }

    @Override
    public void read(
            ImportSource source,
            Recognition recognised,
            ImportSettings settings,
            MessageHandler into,
            Progress progress)
            throws ImportFailure, IOException {
        MailRows rows = new MailRows(settings, into);
        int count = recognised.items().size();
        for (int at = 0; at < count; at++) {
            progress.requireWanted(ImportFailure.Stopped::new);
            progress.at(at, count);
            String path = recognised.items().get(at);
            SourceItem item = source.requireItem(path);
            int conversation = into.begin(new ConversationHeading(item.name(), path, List.of()));
            try (InputStream in = new BufferedInputStream(item.open())) {
                ParsedMail mail = MailParser.parse(new MailStream(in, item.length()));
                rows.take(conversation, mail, SourceLocation.whole(path));
            }
        }
        progress.at(count, count);
    }
}
