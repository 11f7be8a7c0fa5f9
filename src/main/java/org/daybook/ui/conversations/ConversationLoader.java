package org.daybook.ui.conversations;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.conversation.MessageRange;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.evidence.EvidenceFailure;
import org.daybook.session.ConversationStore.Citing;
import org.daybook.session.Session;
import org.daybook.vault.VaultFailure;

/** Reads the rows of a conversation. Blocking; neither for the vault thread nor the JavaFX thread. */
record ConversationLoader(Session session) {
    /** Reads all rows, with the incidents that refer to them and the names in contacts files. */
    LoadedConversation read(RecordedConversation recorded) throws EvidenceFailure, VaultFailure {
        List<MessageRow> rows = inReadingOrder(session.messages().rows(recorded.history(), recorded.index()));
        return new LoadedConversation(
                recorded,
                rows,
                incidents(recorded, rows.size()),
                session.messages().contactNames());
    }

    /** Some sources have the newest first; a reader wants the oldest first, and the order of the source otherwise. */
    private static List<MessageRow> inReadingOrder(List<MessageRow> rows) {
        List<OffsetDateTime> times = rows.stream()
                .flatMap(row -> Stream.ofNullable(row.message().time().at()))
                .toList();
        boolean newestFirst = times.size() > 1 && times.getFirst().isAfter(times.getLast());
        return newestFirst ? rows.reversed() : rows;
    }

    /** The numbers of the incidents of each row that belongs to any. */
    private static Map<Integer, List<Integer>> incidents(RecordedConversation recorded, int rows) {
        Map<Integer, List<Integer>> numbers = new HashMap<>();
        for (Citing link : recorded.links()) {
            for (MessageRange range : link.ranges()) {
                for (int row = range.first(); row <= Math.min(range.last(), rows); row++) {
                    numbers.computeIfAbsent(row, _ -> new ArrayList<>()).add(link.number());
                }
            }
        }
        return numbers;
    }
}
