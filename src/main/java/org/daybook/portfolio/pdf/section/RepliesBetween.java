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

/** The messages that the writer sent between those of an incident, by their numbers: the incident counts none of them. */
final class RepliesBetween {
    private final Map<Id<Incident>, List<Integer>> numbers = new HashMap<>();

    /** Reads all messages. */
    RepliesBetween(List<ConversationSheet> conversations) {
        conversations.stream().filter(one -> !one.isDamaged()).forEach(this::read);
    }

    /** The numbers in order; empty if there are none. */
    List<Integer> of(Id<Incident> incident) {
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
                // What was sent after the last of them does not stand between.
                sheet.incidents().forEach(incident -> {
                    List<Integer> sent = since.put(incident, new ArrayList<>());
                    numbers.computeIfAbsent(incident, _ -> new ArrayList<>()).addAll(sent == null ? List.of() : sent);
                });
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
