package org.daybook.importing.phone;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.account.AccountRowCompleter;
import org.daybook.importing.account.JsonFormatProbe;
import org.jspecify.annotations.Nullable;

/** Reads the messages, calls and voicemails that {@link PhoneExtract} took out of an iPhone, and WhatsApp's messages. */
public final class PhoneImporter implements Importer {
    @Override
    public String format() {
        return "iphone";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<RecognisedFiles> found = new ArrayList<>();
        for (String path : JsonFormatProbe.paths(source, PhoneImporter::isDescription, "manifest")) {
            String folder = SourceItem.folderOf(path);
            List<String> tables = Arrays.stream(PhoneTable.values())
                    .map(table -> folder + table.item())
                    .toList();
            List<String> items = new ArrayList<>(List.of(path));
            tables.stream().filter(table -> source.item(table).isPresent()).forEach(items::add);
            List<String> files = source.items().stream()
                    .map(SourceItem::path)
                    .filter(file -> isFile(file, folder))
                    .toList();
            found.add(new RecognisedFiles(format(), items, files, "iphone-rows", Set.of()));
        }
        return found;
    }

    private static boolean isDescription(JsonFormatProbe beginning) {
        return beginning.has("/backup/manifest") && beginning.has("/selection/people");
    }

    private static boolean isFile(String path, String folder) {
        return path.startsWith(folder + PhonePaths.MEDIA + "/")
                || path.startsWith(folder + PhoneDatabase.WHATSAPP.domain() + "/Message/")
                || path.startsWith(folder + PhoneDatabase.VOICEMAILS.domain() + "/Library/Voicemail/")
                        && !path.endsWith(".jsonl");
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        AccountRowCompleter into = new AccountRowCompleter(request);
        String folder = SourceItem.folderOf(request.recognised().items().getFirst());
        SelectedRows rows = new SelectedRows(request.source(), folder, into, request.progress());
        ContactBook contacts = new ContactBook(rows);
        new MessageRowReader(rows, contacts, into).read();
        new CallRowReader(rows, contacts, into).read();
        new WhatsAppRowReader(rows, contacts, into).read();
        @Nullable SourceLocation wrong = rows.firstWrong();
        if (wrong != null && into.count() == 0) {
            throw new ImportFailure.Malformed(wrong);
        }
    }
}
