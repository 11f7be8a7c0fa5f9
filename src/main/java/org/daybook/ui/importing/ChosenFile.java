package org.daybook.ui.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.conversation.ContactNames;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.RecognisedFiles;
import org.daybook.importing.SourceItem;
import org.daybook.importing.catalogue.ImportPreview;
import org.daybook.importing.catalogue.Importers;
import org.daybook.importing.table.TablePreview;
import org.daybook.job.importing.ImportOriginal;
import org.daybook.progress.Progress;

/**
 * A file or folder that was chosen, with what is known of it before it is imported.
 *
 * @param original itself, or what was taken out of it
 * @param recognised what it is; empty if no importer knows it
 * @param conversations what is in it, counted
 * @param others files in it of which the format is not known
 * @param unclear those that may be tables; the empty path if it is one itself
 * @param warnings the first of what could not be read or is not as it should be
 * @param warned how many warnings there were
 * @param readings its first messages as each order of its dates has them, if it does not say which comes first
 */
record ChosenFile(
        Path path,
        boolean isFolder,
        ImportOriginal original,
        List<RecognisedFiles> recognised,
        List<ConversationSummary> conversations,
        List<String> others,
        List<String> unclear,
        List<ImportWarning> warnings,
        int warned,
        Map<DayOrder, List<Message>> readings) {
    /** Of how many files of an unknown format the beginnings are read. */
    private static final int MOST_LOOKED_AT = 200;

    /** How many messages are read in each order. */
    private static final int SAMPLE_ROWS = 3;

    /** Whether its days are not known before she says which comes first, the day or the month. */
    boolean isOrderOpen() {
        return recognised.stream().anyMatch(group -> group.questions().contains(ImportQuestion.DAY_ORDER));
    }

    /** Whether it was taken out of a phone's backup. */
    boolean isOfBackup() {
        return original instanceof ImportOriginal.Extract;
    }

    /** Whether it only names numbers, so that nothing in it can become an incident. */
    boolean isOnlyContacts() {
        return !recognised.isEmpty()
                && recognised.stream().allMatch(group -> group.format().equals(ContactNames.FORMAT));
    }

    /**
     * The paths of files that are not read as messages and are not sealed with them either, as those of an archive are;
     * the empty path if it is such a file itself.
     */
    List<String> loose() {
        if (!recognised.isEmpty()) {
            return isFolder ? others : List.of();
        }
        return others.isEmpty() && !isFolder ? List.of("") : others;
    }

    /** Whether there is nothing to say of it but the files in it, which the question about other files names. */
    boolean isOnlyLoose() {
        return recognised.isEmpty() && unclear.isEmpty() && warnings.isEmpty() && !loose().isEmpty();
    }

    static ChosenFile read(
            Path path, ImportOriginal original, Importers importers, ImportSettings settings, Progress progress)
            throws ImportFailure, IOException {
        try (ImportSource source = original.open()) {
            ImportPreview preview = ImportPreview.of(source, importers, settings, progress);
            Map<DayOrder, List<Message>> readings = new EnumMap<>(DayOrder.class);
            for (RecognisedFiles group : preview.recognised()) {
                if (group.questions().contains(ImportQuestion.DAY_ORDER) && readings.isEmpty()) {
                    Importer importer = importers.of(group.format()).orElseThrow();
                    for (DayOrder order : DayOrder.values()) {
                        List<Message> read =
                                MessageSampler.oneADay(source, group, importer, settings.with(order), SAMPLE_ROWS);
                        if (!readings.containsValue(read)) {
                            readings.put(order, read);
                        }
                    }
                }
            }
            return new ChosenFile(
                    path,
                    original instanceof ImportOriginal.OnDisk && Files.isDirectory(path),
                    original,
                    preview.recognised(),
                    preview.conversations().stream()
                            .map(ImportPreview.Conversation::summary)
                            .toList(),
                    preview.others(),
                    unclear(source, preview),
                    Stream.concat(
                                    preview.warnings().stream(),
                                    preview.conversations().stream().flatMap(one -> one.warnings().stream()))
                            .toList(),
                    preview.warned(),
                    readings);
        }
    }

    /** The paths of files of an unknown format that may be tables; reads the beginnings of the first of them. */
    private static List<String> unclear(ImportSource source, ImportPreview preview) throws IOException {
        List<String> paths = new ArrayList<>();
        List<String> unknown =
                preview.recognised().isEmpty() && preview.others().isEmpty()
                        ? source.items().stream().map(SourceItem::path).toList()
                        : preview.others();
        for (String path : unknown.stream().limit(MOST_LOOKED_AT).toList()) {
            try (InputStream in = source.requireItem(path).open()) {
                if (TablePreview.likely(in).isPresent()) {
                    paths.add(path);
                }
            }
        }
        return paths;
    }
}
