package org.daybook.ui.conversations;

import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.importing.DayOrder;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportQuestion;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportSources;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.Recognition;
import org.daybook.importing.catalogue.ImportPreview;
import org.daybook.importing.catalogue.Importers;
import org.daybook.progress.Progress;

/**
 * A file or folder that was chosen, with what is known of it before it is imported.
 *
 * @param path where it is
 * @param recognised what it is; empty if no importer knows it
 * @param conversations what is in it, counted
 * @param others files in it of which the format is not known
 * @param warnings the first of what could not be read or is not as it should be
 * @param warned how many warnings there were
 * @param dayFirst its first messages with the day read first, if it does not say which comes first
 * @param monthFirst the same messages with the month read first
 */
record ChosenFile(
        Path path,
        List<Recognition> recognised,
        List<ConversationSummary> conversations,
        List<String> others,
        List<ImportWarning> warnings,
        int warned,
        List<Message> dayFirst,
        List<Message> monthFirst) {

    /** Whether its days are not known before she says which comes first, the day or the month. */
    boolean isOrderOpen() {
        return recognised.stream().anyMatch(group -> group.questions().contains(ImportQuestion.DAY_ORDER));
    }

    /**
     * Examines a file.
     *
     * @param sampleRows how many messages are read both ways
     */
    static ChosenFile read(Path path, Importers importers, ImportSettings settings, int sampleRows, Progress progress)
            throws ImportFailure, IOException {
        try (ImportSource source = ImportSources.of(path)) {
            ImportPreview preview = ImportPreview.of(source, importers, settings, progress);
            List<Message> dayFirst = new ArrayList<>();
            List<Message> monthFirst = new ArrayList<>();
            for (Recognition group : preview.recognised()) {
                if (group.questions().contains(ImportQuestion.DAY_ORDER) && dayFirst.isEmpty()) {
                    Importer importer = importers.of(group.format()).orElseThrow();
                    read(source, group, importer, settings.with(DayOrder.DAY_FIRST), sampleRows, dayFirst);
                    read(source, group, importer, settings.with(DayOrder.MONTH_FIRST), sampleRows, monthFirst);
                }
            }
            return new ChosenFile(
                    path,
                    preview.recognised(),
                    preview.conversations().stream()
                            .map(ImportPreview.Conversation::summary)
                            .toList(),
                    preview.others(),
                    Stream.concat(
                                    preview.warnings().stream(),
                                    preview.conversations().stream().flatMap(one -> one.warnings().stream()))
                            .toList(),
                    preview.warned(),
                    dayFirst,
                    monthFirst);
        }
    }

    private static void read(
            ImportSource source,
            Recognition group,
            Importer importer,
            ImportSettings settings,
            int rows,
            List<Message> into)
            throws ImportFailure, IOException {
        try {
            importer.read(source, group, settings, new FirstMessages(rows, into), Progress.UNWATCHED);
        } catch (EnoughException e) {
            // The sample is complete.
        }
    }

    /** Enough messages were read. */
    private static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** Takes the first message of each day, and then no more. */
    private record FirstMessages(int rows, List<Message> into) implements MessageHandler {
        @Override
        public int begin(ConversationHeading heading) {
            return 0;
        }

        @Override
        public void take(int conversation, Message message) throws EnoughException {
            if (message.type() != MessageType.NOTICE && isOfAnotherDay(message)) {
                into.add(message);
            }
            if (into.size() == rows) {
                throw new EnoughException();
            }
        }

        private boolean isOfAnotherDay(Message message) {
            OffsetDateTime at = message.time().at();
            OffsetDateTime last = into.isEmpty() ? null : into.getLast().time().at();
            return at != null && (last == null || !at.toLocalDate().equals(last.toLocalDate()));
        }

        @Override
        public void warn(ImportWarning warning) {
            // It was counted already.
        }
    }
}
