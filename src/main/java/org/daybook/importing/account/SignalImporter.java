package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.conversation.SourceLocation;
import org.daybook.files.CountingInputStream;
import org.daybook.importing.ConversationNumbering;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.daybook.progress.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Reads the plaintext export of Signal: a file of JSON lines, the first of which names the program that wrote it, and
 * a folder of files that are identified by their content alone. Signal omits disappearing messages and view-once
 * pictures.
 */
public final class SignalImporter implements Importer {
    /** One of these is in every file of the format. */
    private static final String[] SIGNS = {"backupTimeMs", "recipient", "chatItem"};

    @Override
    public String format() {
        return "signal";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = JsonFormatProbe.paths(source, SignalImporter::isBackup, SIGNS);
        List<String> files = source.items().stream()
                .map(SourceItem::path)
                .filter(path -> items.stream().anyMatch(item -> path.startsWith(SourceItem.folderOf(item) + "files/")))
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(new RecognisedFiles(format(), items, files, "signal-backup", Set.of()));
    }

    private static boolean isBackup(JsonFormatProbe beginning) {
        return (beginning.has("/backupTimeMs") && beginning.has("/version"))
                || (beginning.has("/recipient/id") && beginning.has("/account"))
                || beginning.has("/chatItem/chatId");
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        AccountRowCompleter rows = new AccountRowCompleter(request);
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().item(path).orElseThrow(ImportFailure.NotRecognised::new);
            SignalFiles files = new SignalFiles(request.source(), SourceItem.folderOf(path) + "files/");
            new Frames(rows, new SignalMessageReader(rows, files), path).read(item, request.progress());
        }
    }

    /** The lines of one export. */
    private static final class Frames {
        private final AccountRowCompleter rows;
        private final SignalMessageReader messages;
        private final String path;
        private final SignalRecipients people = new SignalRecipients();
        private final Map<String, String> chats = new HashMap<>();
        private final ConversationNumbering<String> conversations;
        private @Nullable SourceLocation firstWrong;

        Frames(AccountRowCompleter rows, SignalMessageReader messages, String path) {
            this.rows = rows;
            this.messages = messages;
            this.path = path;
            this.conversations = rows.conversations();
        }

        void read(SourceItem item, Progress progress) throws ImportFailure, IOException {
            long before = rows.count();
            CountingInputStream bytes = new CountingInputStream(item.open());
            try (LineReader lines = LineReader.of(bytes)) {
                for (SourceLine line = lines.next(); line != null; line = lines.next()) {
                    progress.requireWanted(ImportFailure.Stopped::new);
                    if (!line.text().isBlank()) {
                        take(line);
                    }
                    progress.at(bytes.count(), item.length());
                }
            }
            if (firstWrong != null && rows.count() == before) {
                throw new ImportFailure.Malformed(firstWrong);
            }
        }

        private void take(SourceLine line) throws IOException {
            SourceLocation location =
                    new SourceLocation(path, SourceLocation.Scheme.LINE, Long.toString(line.number()));
            JsonNode frame = frame(line, location);
            if (frame == null) {
                return;
            }
            people.note(frame);
            JsonNode chat = frame.path("chat");
            if (chat.isObject()) {
                chats.put(JsonElement.text(chat.path("id")), JsonElement.text(chat.path("recipientId")));
            }
            JsonNode message = frame.path("chatItem");
            if (message.isObject()) {
                String id = JsonElement.text(message.path("chatId"));
                int conversation = conversations.of(id, () -> people.heading(chats.getOrDefault(id, ""), path));
                rows.take(conversation, messages.message(message, location, people));
            }
        }

        private @Nullable JsonNode frame(SourceLine line, SourceLocation location) {
            ImportWarning.WarningKind wrong =
                    line.cut() ? ImportWarning.WarningKind.TOO_LONG : ImportWarning.WarningKind.ROW_SKIPPED;
            if (!line.cut()) {
                try {
                    return JsonText.whole(line.text());
                } catch (IOException e) {
                    // The last line has no end, so the export was cut short.
                    wrong = line.ending().isEmpty() ? ImportWarning.WarningKind.CUT_SHORT : wrong;
                }
            }
            firstWrong = firstWrong == null ? location : firstWrong;
            rows.warn(location, wrong);
            return null;
        }
    }
}
