package org.daybook.importing.chat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.LineReader;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.SourceLine;

/** Reads the text files that signal-export writes from Signal on a computer, one for each conversation. */
public final class SignalTextImporter implements Importer {
    private static final String FORMAT = "signal-text";

    /** The name under which the program writes the owner of the account. */
    private static final String ME = "Me";

    /** In the names that WhatsApp gives its files. */
    private static final Pattern WHATSAPP = Pattern.compile("whatsapp|^_chat[.]txt$", Pattern.CASE_INSENSITIVE);

    private static final Set<String> COMMON_NAMES = Set.of("chat", "index");

    public SignalTextImporter() {}

    @Override
    public String format() {
        return FORMAT;
    }

    /**
     * Whether a header is one of Signal's: in brackets, with the year first as ISO 8601 has it, and without seconds, or
     * with them in a file of Markdown. An iPhone may write the same with seconds, in a plain text, and WhatsApp without
     * them, in a file that it names after itself.
     */
    static boolean isSignal(SourceItem item, HeaderFormat shape) {
        return shape.bracket()
                && shape.yearFirst()
                && shape.separator() == '-'
                && !WHATSAPP.matcher(item.name()).find()
                && (!shape.seconds() || isMarkdown(item));
    }

    private static boolean isMarkdown(SourceItem item) {
        return item.name().toLowerCase(Locale.ROOT).endsWith(".md");
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<RecognisedFiles> chats = new ArrayList<>();
        for (SourceItem item : source.items()) {
            boolean mayBeText = item.path().isEmpty()
                    || isMarkdown(item)
                    || item.name().toLowerCase(Locale.ROOT).endsWith(".txt");
            if (mayBeText && isChat(item)) {
                Set<ImportQuestion> questions = ChatScan.of(item, _ -> {}).names(ME)
                        ? EnumSet.of(ImportQuestion.ZONE)
                        : EnumSet.of(ImportQuestion.ZONE, ImportQuestion.ME);
                chats.add(new RecognisedFiles(
                        FORMAT, List.of(item.path()), media(source, item), "signal-headers", questions));
            }
        }
        return chats;
    }

    private static boolean isChat(SourceItem item) throws IOException {
        try (LineReader lines = LineReader.of(item.open())) {
            SourceLine line = lines.next();
            Optional<MessageHeader> header = line == null ? Optional.empty() : HeaderParser.parse(line.text());
            return header.isPresent() && isSignal(item, header.get().shape());
        }
    }

    private static List<String> media(ImportSource source, SourceItem item) {
        String folder = SourceItem.folderOf(item.path()) + "media/";
        return source.items().stream()
                .map(SourceItem::path)
                .filter(path -> path.startsWith(folder))
                .toList();
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        for (String path : request.recognised().items()) {
            SourceItem item = request.source().requireItem(path);
            ChatScan scan = ChatScan.of(item, request.progress());
            ImportSettings known = scan.names(ME)
                    ? request.settings().named(ME, request.settings().them())
                    : request.settings();
            SignalWordsInterpreter words = new SignalWordsInterpreter(new ChatMedia(request.source(), path));
            ChatReader.read(item, scan, words, known, title(request.source(), item), request);
        }
    }

    /** The name of the file, or of its folder where the program gives all files the same name. */
    private static String title(ImportSource source, SourceItem item) {
        String name = ChatTitle.ofFile(item.name());
        if (!COMMON_NAMES.contains(name) || item.path().isEmpty()) {
            return name;
        }
        return item.path().indexOf('/') < 0 ? source.name() : ChatTitle.ofFolder(item.path());
    }
}
