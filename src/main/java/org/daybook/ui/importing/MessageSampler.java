package org.daybook.ui.importing;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.daybook.conversation.ConversationHeading;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageType;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.ImportRequest;
import org.daybook.importing.ImportSettings;
import org.daybook.importing.ImportSource;
import org.daybook.importing.ImportWarning;
import org.daybook.importing.Importer;
import org.daybook.importing.MessageHandler;
import org.daybook.importing.RecognisedFiles;
import org.daybook.progress.Progress;

/** Takes the first messages of a file as a sample, and then no more. For one thread. */
final class MessageSampler implements MessageHandler {
    private final int most;
    private final boolean isOneADay;
    private final List<Message> taken = new ArrayList<>();

    private MessageSampler(int most, boolean isOneADay) {
        this.most = most;
        this.isOneADay = isOneADay;
    }

    /** Enough messages were read. */
    private static final class EnoughException extends IOException {
        private static final long serialVersionUID = 1;
    }

    /** The first rows of a group of files, in their order. */
    static List<Message> of(
            ImportSource source, RecognisedFiles group, Importer importer, ImportSettings settings, int most)
            throws ImportFailure, IOException {
        return read(source, group, importer, settings, new MessageSampler(most, false));
    }

    /** The first message of each of the first days of a group of files, without notices. */
    static List<Message> oneADay(
            ImportSource source, RecognisedFiles group, Importer importer, ImportSettings settings, int most)
            throws ImportFailure, IOException {
        return read(source, group, importer, settings, new MessageSampler(most, true));
    }

    private static List<Message> read(
            ImportSource source,
            RecognisedFiles group,
            Importer importer,
            ImportSettings settings,
            MessageSampler sample)
            throws ImportFailure, IOException {
        try {
            importer.read(new ImportRequest(source, group, settings, sample, Progress.UNWATCHED));
        } catch (EnoughException e) {
            // The sample is complete.
        }
        return List.copyOf(sample.taken);
    }

    @Override
    public int begin(ConversationHeading heading) {
        return 0;
    }

    @Override
    public void take(int conversation, Message message) throws IOException {
        if (!isOneADay || (message.type() != MessageType.NOTICE && isOfAnotherDay(message))) {
            taken.add(message);
        }
        if (taken.size() == most) {
            throw new EnoughException();
        }
    }

    private boolean isOfAnotherDay(Message message) {
        OffsetDateTime at = message.time().at();
        OffsetDateTime last = taken.isEmpty() ? null : taken.getLast().time().at();
        return at != null && (last == null || !at.toLocalDate().equals(last.toLocalDate()));
    }

    @Override
    public void warn(ImportWarning warning) {
        // It was counted already.
    }
}
