package org.daybook.importing.account;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.EpochTime;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSource;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;

/**
 * Recognises the report of the tracker finder AirGuard. It is a PDF for people without rows that a program could
 * read, so it becomes one row with the time of the report, which only its name gives.
 */
public final class AirGuardImporter implements Importer {
    private static final Pattern NAME =
            Pattern.compile("TrackingReport[_-]?([0-9]{12,14})\\b.*[.]pdf", Pattern.CASE_INSENSITIVE);
    private static final String PDF = "%PDF-";

    @Override
    public String format() {
        return "airguard";
    }

    @Override
    public List<RecognisedFiles> recognise(ImportSource source) throws IOException {
        List<String> items = source.items().stream()
                .filter(item -> NAME.matcher(item.name()).matches() && isPdf(item))
                .map(SourceItem::path)
                .toList();
        return items.isEmpty()
                ? List.of()
                : List.of(new RecognisedFiles(format(), items, List.of(), "airguard-report", Set.of()));
    }

    private static boolean isPdf(SourceItem item) {
        try {
            return new String(item.beginning(PDF.length()), StandardCharsets.ISO_8859_1).equals(PDF);
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public void read(ImportRequest request) throws ImportFailure, IOException {
        AccountRowCompleter rows = new AccountRowCompleter(request);
        for (String path : request.recognised().items()) {
            request.progress().requireWanted(ImportFailure.Stopped::new);
            SourceItem item = request.source().item(path).orElseThrow(ImportFailure.NotRecognised::new);
            Matcher name = NAME.matcher(item.name());
            String written = name.matches() ? name.group(1) : "";
            int conversation = rows.begin(new ConversationHeading(item.name(), path, List.of()));
            rows.take(
                    conversation,
                    Message.of(
                            SourceLocation.whole(path),
                            MessageType.OTHER,
                            EpochTime.milliseconds(written, request.settings().zone())));
        }
    }
}
