package org.daybook.importing.catalogue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SummaryCollector;
import org.daybook.progress.Progress;

/**
 * The outcome of an import, counted before anything is recorded.
 *
 * @param recognised each group of files of a known format
 * @param conversations those of all groups, in the order in which they are read
 * @param others the paths of the files in an archive or folder whose format is not known
 * @param warnings those that belong to no single conversation
 * @param warned how many warnings there were in all; only the first of them are kept
 */
public record ImportPreview(
        List<RecognisedFiles> recognised,
        List<Conversation> conversations,
        List<String> others,
        List<ImportWarning> warnings,
        int warned) {
    public ImportPreview {
        recognised = List.copyOf(recognised);
        conversations = List.copyOf(conversations);
        others = List.copyOf(others);
        warnings = List.copyOf(warnings);
    }

    /**
     * A conversation, counted.
     *
     * @param format the code of its format
     * @param warnings those about its file, if it is the only conversation in that file
     */
    public record Conversation(String format, ConversationSummary summary, List<ImportWarning> warnings) {
        public Conversation {
            warnings = List.copyOf(warnings);
        }
    }

    /**
     * Reads all that is recognised in a source, and counts. Where there are several groups and one of them cannot be
     * read, that is a warning, and the others are still counted.
     *
     * @throws ImportFailure if the only group cannot be read, or the work was cancelled
     * @throws IOException if the source cannot be read
     */
    public static ImportPreview of(ImportSource source, Importers importers, ImportSettings settings, Progress progress)
            throws ImportFailure, IOException {
        Importers.SourceContents contents = importers.recognise(source);
        PreviewCounts collected = new PreviewCounts();
        contents.warnings().forEach(collected::warn);
        int groups = contents.recognised().size();
        for (int at = 0; at < groups; at++) {
            RecognisedFiles group = contents.recognised().get(at);
            SummaryCollector counts = new SummaryCollector();
            try {
                importers
                        .of(group.format())
                        .orElseThrow(ImportFailure.NotRecognised::new)
                        .read(new ImportRequest(source, group, settings, counts, progress.stage(at, groups)));
            } catch (ImportFailure.Malformed | ImportFailure.TooLarge | ImportFailure.WrongForm | IOException e) {
                if (groups == 1) {
                    throw e;
                }
                counts.warn(unreadable(group.items().getFirst()));
            }
            collected.add(group.format(), counts);
        }
        return new ImportPreview(
                contents.recognised(),
                collected.conversations,
                contents.others().stream().filter(path -> !path.isEmpty()).toList(),
                collected.warnings,
                collected.warned);
    }

    /** One for each conversation; the warnings that belong to none are with the first. */
    public List<ImportPreview> parted() {
        return IntStream.range(0, conversations.size())
                .mapToObj(at -> new ImportPreview(
                        recognised,
                        List.of(conversations.get(at)),
                        at == 0 ? others : List.of(),
                        at == 0 ? warnings : List.of(),
                        at == 0 ? warned : 0))
                .toList();
    }

    private static ImportWarning unreadable(String path) {
        return new ImportWarning(SourceLocation.whole(path), ImportWarning.WarningKind.ITEM_UNREADABLE);
    }

    /** The counts so far. */
    private static final class PreviewCounts {
        private final List<Conversation> conversations = new ArrayList<>();
        private final List<ImportWarning> warnings = new ArrayList<>();
        private int warned;

        void warn(ImportWarning warning) {
            warnings.add(warning);
            warned++;
        }

        void add(String format, SummaryCollector counts) {
            List<ConversationSummary> summaries = counts.conversations();
            Map<String, Long> inItem =
                    summaries.stream().collect(Collectors.groupingBy(ConversationSummary::item, Collectors.counting()));
            List<ImportWarning> left = new ArrayList<>(counts.warnings());
            for (ConversationSummary summary : summaries) {
                List<ImportWarning> own = inItem.getOrDefault(summary.item(), 0L) == 1
                        ? left.stream()
                                .filter(warning -> warning.location().item().equals(summary.item()))
                                .toList()
                        : List.of();
                left.removeAll(own);
                conversations.add(new Conversation(format, summary, own));
            }
            warnings.addAll(left);
            warned += counts.warned();
        }
    }
}
