package org.daybook.portfolio.pdf.section;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.record.Id;

/** The messages that the writer sent between those of an incident, since the incident counts only what was received. */
final class RepliesBetween {
    private final List<ConversationSheet> conversations;

    /** The numbers in their conversation; empty until they are first wanted, since all messages are read for it. */
    private final Map<Id<Incident>, List<Integer>> numbers = new HashMap<>();

    private boolean isRead;

    RepliesBetween(List<ConversationSheet> conversations) {
        this.conversations = conversations;
    }

    /** The numbers of the messages, in order. */
    List<Integer> of(Id<Incident> incident) {
        if (!isRead) {
            conversations.stream()
                    .filter(conversation -> !conversation.isDamaged())
                    .forEach(this::read);
            isRead = true;
        }
        return numbers.getOrDefault(incident, List.of());
    }

    private void read(ConversationSheet conversation) {
        Map<Id<Incident>, List<Integer>> since = new HashMap<>();
        try {
            conversation.messages().read(sheet -> {
                if (conversation.source().basis().isMine(sheet.message())) {
                    since.values().forEach(sent -> sent.add(sheet.number()));
                    return;
                }
                // What was sent before the next of his stands between; what was sent after the last does not.
                sheet.incidents()
                        .forEach(incident -> numbers.computeIfAbsent(incident, _ -> new ArrayList<>())
                                .addAll(since.getOrDefault(incident, List.of())));
                sheet.incidents().forEach(incident -> since.put(incident, new ArrayList<>()));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
