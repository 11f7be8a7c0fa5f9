package org.daybook.importing.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.ContactNames;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/**
 * Reads contacts files (vCard): a row for each number or address, with the name that the phone gives it. The rows are
 * not messages: they give names to the numbers in conversations.
 */
public final class ContactsImporter implements Importer {
    private static final int BEGINNING = 4_096;
    private static final int OFTEN = 256;

    @Override
    public String format() {
        return ContactNames.FORMAT;
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<RecognisedFiles> books = new ArrayList<>();
        for (SourceItem item : source.items()) {
            if (isBook(item)) {
                books.add(new RecognisedFiles(format(), List.of(item.path()), List.of(), "contacts-header", Set.of()));
            }
        }
        return books;
    }

    private static boolean isBook(SourceItem item) throws IOException {
        return "BEGIN:VCARD".equalsIgnoreCase(LineReader.firstLine(item.beginning(BEGINNING)));
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            int conversation = request.into().begin(new ConversationHeading(item.name(), path, List.of()));
            try (CountingInputStream in = new CountingInputStream(item.open());
                    ContactReader contacts = new ContactReader(in)) {
                long number = 0;
                for (AddressBookContact one = contacts.next(); one != null; one = contacts.next()) {
                    if (number++ % OFTEN == 0) {
                        request.progress().requireWanted(ImportFailure.Stopped::new);
                        request.progress().at(in.count(), item.length());
                    }
                    SourceLocation location = SourceLocation.lines(path, contacts.first(), contacts.last());
                    for (String address : Stream.concat(one.numbers().stream(), one.emails().stream())
                            .toList()) {
                        request.into()
                                .take(
                                        conversation,
                                        Message.of(location, MessageType.OTHER, MessageTime.NONE)
                                                .from(one.name(), address));
                    }
                }
            }
            request.progress().at(item.length(), item.length());
        }
    }
}
