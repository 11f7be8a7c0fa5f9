package org.daybook.ui.patterns.campaign;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.daybook.campaign.IdentifiedMessage;
import org.daybook.casefile.ImportHistory;
import org.daybook.conversation.Attachment;
import org.daybook.conversation.Message;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.importing.ImportFailure;
import org.daybook.progress.Progress;
import org.daybook.record.Id;
import org.daybook.session.Session;
import org.daybook.text.ConversationFormatter;
import org.daybook.text.Excerpt;
import org.daybook.text.Formats;
import org.daybook.text.Messages;
import org.daybook.text.VisibleText;
import org.daybook.vault.VaultFailure;

/** Reads the words of counted messages. Blocking; neither for the vault thread nor the JavaFX thread. */
final class CountedMessagesLoader {
    private final Session session;
    private final Formats formats;
    private final ConversationFormatter conversations;
    private final Progress progress;

    /** @param progress is asked for each row whether to stop */
    CountedMessagesLoader(Session session, Messages messages, Progress progress) {
        this.session = session;
        this.formats = messages.formats();
        this.conversations = new ConversationFormatter(messages);
        this.progress = progress;
    }

    /** Where a row is in its import. */
    private record RowPlace(int conversation, int number) {}

    /**
     * The messages in the given order; one whose rows cannot be read any more is left out.
     *
     * @throws ImportFailure.Stopped if it was cancelled
     */
    List<CountedMessage> read(List<IdentifiedMessage> counted) throws EvidenceFailure, VaultFailure, ImportFailure {
        Map<Id<MessageImport>, Map<RowPlace, IdentifiedMessage>> byImport = new LinkedHashMap<>();
        counted.forEach(one -> byImport.computeIfAbsent(one.messages(), _ -> new HashMap<>())
                .put(new RowPlace(one.conversation(), one.number()), one));
        List<CountedMessage> read = new ArrayList<>();
        for (Map.Entry<Id<MessageImport>, Map<RowPlace, IdentifiedMessage>> one : byImport.entrySet()) {
            Optional<ImportHistory> history =
                    session.await(open -> open.conversations().one(one.getKey()), ImportFailure.Stopped::new);
            if (history.isPresent()) {
                read(history.get(), one.getValue(), read);
            }
            progress.requireWanted(ImportFailure.Stopped::new);
        }
        Map<IdentifiedMessage, Integer> order = new HashMap<>();
        counted.forEach(one -> order.put(one, order.size()));
        read.sort(Comparator.comparing(one -> order.getOrDefault(one.message(), 0)));
        return read;
    }

    private void read(ImportHistory history, Map<RowPlace, IdentifiedMessage> wanted, List<CountedMessage> into)
            throws EvidenceFailure {
        int[] left = {wanted.size()};
        try {
            session.messages().read(history, row -> {
                IdentifiedMessage counted = wanted.get(new RowPlace(row.conversation(), row.number()));
                if (counted != null) {
                    into.add(line(counted, row));
                    left[0]--;
                }
                return left[0] > 0 && !progress.isCancelled();
            });
        } catch (IOException e) {
            throw new EvidenceFailure.CannotRead();
        }
    }

    private CountedMessage line(IdentifiedMessage counted, MessageRow row) {
        Message message = row.message();
        String text = Excerpt.oneLine(message.text());
        String words = text.isEmpty()
                ? message.attachments().stream().map(Attachment::name).collect(Collectors.joining(", "))
                : text;
        return new CountedMessage(
                counted,
                conversations.sender(message.sender(), message.address()),
                when(message.time()),
                Excerpt.oneLine(words));
    }

    private String when(MessageTime time) {
        return time.at() == null
                ? VisibleText.onOneLine(time.written())
                : time.precision() == MessageTime.MessageTimePrecision.DAY
                        ? formats.date(time.at().toLocalDate())
                        : formats.dateTime(time.at());
    }
}
