package org.daybook.importing.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;

/**
 * Reads what 'Export chat' of WhatsApp writes on Android and iPhone, in any language: a text file alone, or with the
 * files that were sent beside it. The text is read twice, since only all of it tells the order of day and month and
 * what is unusual in it.
 */
public final class WhatsAppImporter implements Importer {
    private static final String FORMAT = "whatsapp";

    /** The name that an iPhone gives every chat. */
    private static final String IPHONE_NAME = "_chat.txt";

    /** A chat begins with a message; a few lines may come before it where only a part was kept. */
    private static final int LINES_BEFORE = 20;

    /** Describes an importer of WhatsApp's exports. */
    public WhatsAppImporter() {}

    @Override
    public String format() {
        return FORMAT;
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<RecognisedFiles> chats = new ArrayList<>();
        AttachedFileNames files = new AttachedFileNames(WhatsAppPhrases.ALL);
        for (SourceItem item : source.items()) {
            if (mayBeText(item) && beginsLikeChat(item)) {
                chats.add(recognition(source, item, files));
            }
        }
        return chats;
    }

    private static boolean mayBeText(SourceItem item) {
        String name = item.name().toLowerCase(Locale.ROOT);
        return item.path().isEmpty() || name.endsWith(".txt") || name.indexOf('.') < 0;
    }

    private static boolean beginsLikeChat(SourceItem item) throws IOException {
        try (LineReader lines = LineReader.of(item.open())) {
            for (int i = 0; i < LINES_BEFORE; i++) {
                SourceLine line = lines.next();
                if (line == null || line.text().indexOf('\0') >= 0) {
                    return false;
                }
                Optional<MessageHeader> header = HeaderParser.parse(line.text());
                if (header.isPresent()) {
                    return !SignalTextImporter.isSignal(item, header.get().shape());
                }
            }
            return false;
        }
    }

    private static RecognisedFiles recognition(ImportSource source, SourceItem item, AttachedFileNames files)
            throws IOException {
        Set<String> attachments = new LinkedHashSet<>();
        ChatMedia media = new ChatMedia(source, item.path());
        ChatScan scan = ChatScan.of(
                item,
                words -> files.in(words).stream()
                        .flatMap(file -> media.find(file.name()).stream())
                        .map(SourceLocation::item)
                        .forEach(attachments::add));
        Set<ImportQuestion> questions = EnumSet.of(ImportQuestion.ZONE, ImportQuestion.ME);
        if (scan.order().likely().isEmpty()) {
            questions.add(ImportQuestion.DAY_ORDER);
        }
        return new RecognisedFiles(
                FORMAT, List.of(item.path()), List.copyOf(attachments), "whatsapp-headers", questions);
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            ChatScan scan = ChatScan.of(item, request.progress());
            WhatsAppPhrases phrases = WhatsAppPhrases.ALL;
            WhatsAppWordsInterpreter words = new WhatsAppWordsInterpreter(
                    phrases, new ChatMedia(request.source(), path), scan.marksProgramWords());
            String title = title(phrases, request.source(), item);
            ChatReader.read(item, scan, words, request.settings(), title, request);
        }
    }

    /** The title in the name of the file, its folder or the archive; otherwise the name that the file was given. */
    private static String title(WhatsAppPhrases words, ImportSource source, SourceItem item) {
        return Stream.of(item.name(), ChatTitle.ofFolder(item.path()), source.name())
                .flatMap(name -> words.title(name).stream())
                .findFirst()
                .orElseGet(() -> ChatTitle.ofFile(item.name().equals(IPHONE_NAME) ? source.name() : item.name()));
    }
}
