package org.daybook.portfolio.pdf.section;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.incident.Incident;
import org.daybook.portfolio.content.ConversationSheet;
import org.daybook.portfolio.content.MessageSheet;
import org.daybook.record.Id;

/**
 * The messages that the writer sent, found in one reading of all that are printed: how many, the first of each
 * conversation, and those between the messages of an incident, which counts none of them.
 */
public final class OwnMessages {
    /** So many of each conversation are kept; the others are in its table. */
    private static final int KEPT = 40;

    private final List<Sent> sent = new ArrayList<>();
    private final Map<Id<Incident>, List<Integer>> between = new HashMap<>();

    /**
     * What the writer sent in a conversation.
     *
     * @param printed how many of its messages are printed
     * @param own how many of these the writer sent
     * @param first the first of them
     */
    public record Sent(ConversationSheet conversation, int printed, int own, List<MessageSheet> first) {}

    OwnMessages(List<ConversationSheet> conversations) {
        conversations.forEach(one -> sent.add(one.isDamaged() ? new Sent(one, 0, 0, List.of()) : read(one)));
    }

    /** Each conversation in order; nothing is counted in one that is damaged. */
    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    /** The numbers in order of those between the messages of an incident; empty if there are none. */
    List<Integer> between(Id<Incident> incident) {
        return between.getOrDefault(incident, List.of());
    }

    private Sent read(ConversationSheet conversation) {
        Map<Id<Incident>, List<Integer>> since = new HashMap<>();
        List<MessageSheet> first = new ArrayList<>();
        int[] counts = new int[2];
        try {
            conversation.messages().read(sheet -> {
                counts[0]++;
                if (conversation.source().basis().isMine(sheet.message())) {
                    since.values().forEach(numbers -> numbers.add(sheet.number()));
                    if (counts[1]++ < KEPT) {
                        first.add(sheet);
                    }
                    return;
                }
                // What was sent after the last of them does not stand between.
                sheet.incidents().forEach(incident -> {
                    List<Integer> numbers = since.put(incident, new ArrayList<>());
                    between.computeIfAbsent(incident, _ -> new ArrayList<>())
                            .addAll(numbers == null ? List.of() : numbers);
                });
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sent(conversation, counts[0], counts[1], first);
    }
}
