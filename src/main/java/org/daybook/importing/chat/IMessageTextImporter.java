package org.daybook.importing.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.ConversationHeading;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;
import org.daybook.progress.Progress;

/**
 * Reads the text files that imessage-exporter writes of an iPhone's messages, one for each conversation, with the
 * files that were sent in a folder beside them. Times are in the zone of the computer that exported them.
 */
public final class IMessageTextImporter implements Importer {
    private static final String FORMAT = "imessage-text";
    private static final String ATTACHMENTS = "attachments/";

    /** How far a file is read to find out whether it names the owner of the phone. */
    private static final int LINES_LOOKED_AT = 2_000;

    /** Describes an importer of the text files of imessage-exporter. */
    public IMessageTextImporter() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        Map<String, List<String>> chats = new LinkedHashMap<>();
        for (SourceItem item : source.items()) {
            if (mayBeText(item) && isChat(item)) {
                chats.computeIfAbsent(SourceItem.folderOf(item.path()), _ -> new ArrayList<>())
                        .add(item.path());
            }
        }
        List<RecognisedFiles> recognised = new ArrayList<>();
        for (Map.Entry<String, List<String>> chat : chats.entrySet()) {
            Set<ImportQuestion> questions = namesOwner(source, chat.getValue())
                    ? EnumSet.of(ImportQuestion.ZONE)
                    : EnumSet.of(ImportQuestion.ZONE, ImportQuestion.ME);
            recognised.add(new RecognisedFiles(
                    FORMAT, chat.getValue(), attachments(source, chat.getKey()), "imessage-times", questions));
        }
        return recognised;
    }

    private static boolean mayBeText(SourceItem item) {
        return item.path().isEmpty() || item.name().toLowerCase(Locale.ROOT).endsWith(".txt");
    }

    private static List<String> attachments(ImportSource source, String folder) {
        return source.items().stream()
                .map(SourceItem::path)
                .filter(path -> path.startsWith(folder + ATTACHMENTS))
                .toList();
    }

    private static boolean isChat(SourceItem item) throws IOException {
        try (LineReader lines = LineReader.of(item.open())) {
            SourceLine line = lines.next();
            return line != null && IMessageHeader.of(line.text()).isPresent();
        }
    }

    /** Whether one of the chats shows which messages the owner of the phone sent. */
    private static boolean namesOwner(ImportSource source, List<String> chats) throws IOException {
        for (String path : chats) {
            Optional<SourceItem> item = source.item(path);
            if (item.isPresent() && namesOwner(item.get())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesOwner(SourceItem item) throws IOException {
        boolean afterHeader = false;
        try (LineReader lines = LineReader.of(item.open())) {
            for (int i = 0; i < LINES_LOOKED_AT; i++) {
                SourceLine line = lines.next();
                if (line == null) {
                    return false;
                }
                if (afterHeader && line.text().equals(IMessageReader.ME)) {
                    return true;
                }
                afterHeader = IMessageHeader.of(line.text()).isPresent();
            }
        }
        return false;
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        long all = 0;
        for (String path : request.recognised().items()) {
            all += request.source().item(path).map(SourceItem::length).orElse(0L);
        }
        boolean namesOwner = namesOwner(request.source(), request.recognised().items());
        long before = 0;
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            read(
                    request.source(),
                    item,
                    namesOwner,
                    request.settings(),
                    request.into(),
                    request.progress().part(before, item.length(), all));
            before += item.length();
        }
    }

    private static void read(
            ImportSource source,
            SourceItem item,
            boolean namesOwner,
            ImportSettings settings,
            MessageHandler into,
            Progress progress)
            throws ImportFailure, IOException {
        int conversation = into.begin(new ConversationHeading(ChatTitle.ofFile(item.name()), item.path(), List.of()));
        PastedRowDetector watch = new PastedRowDetector(into, conversation);
        IMessageReader reader =
                new IMessageReader(item.path(), namesOwner, settings, new ChatMedia(source, item.path()), into, watch);
        ChatLineReader.read(item, reader::add, into, progress);
        reader.finish();
        watch.finish();
    }
}
