package org.daybook.index.message;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Which rows a later import of the same conversation has as well, so that a search finds a message once. Two imports
 * have the same conversation if its format and title are the same, and a row is the same if its time, sender, words and
 * attachments are. Of rows that occur several times in a conversation, as many are kept as one import has.
 */
final class OverlappingRows {
    private final Map<SharedRow, Integer> seen = new HashMap<>();
    private final Set<SharedRow> repeated = new HashSet<>();

    private OverlappingRows() {}

    /** A conversation, wherever it was imported. */
    record SharedConversation(String format, String title) {}

    /** A row of a conversation, wherever it was imported. */
    record SharedRow(
            SharedConversation of, long millis, String written, String sender, String text, List<String> attachments) {}

    /** Marks the rows that a later import has as well, and those that an earlier one has. */
    static void mark(Collection<ImportRows> imports) {
        Map<SharedConversation, Integer> times = new HashMap<>();
        imports.forEach(one -> one.conversations().forEach(conversation -> times.merge(conversation, 1, Integer::sum)));
        List<ImportRows> newestFirst = new ArrayList<>(imports);
        newestFirst.sort(Comparator.comparingLong(ImportRows::recorded).reversed());
        OverlappingRows rows = new OverlappingRows();
        newestFirst.forEach(one -> one.markRepeated(row -> times.getOrDefault(row.of(), 0) > 1, rows));
        newestFirst.forEach(one -> one.markHeldEarlier(rows.repeated::contains));
    }

    /**
     * Whether a later import has the row as well.
     *
     * @param own how often each row occurred in its own import so far
     */
    boolean isRepeated(SharedRow row, Map<SharedRow, Integer> own) {
        boolean isRepeated = own.merge(row, 1, Integer::sum) <= seen.getOrDefault(row, 0);
        if (isRepeated) {
            repeated.add(row);
        }
        return isRepeated;
    }

    /** Notes all rows of an import, for those that are earlier. */
    void add(Map<SharedRow, Integer> own) {
        own.forEach((row, count) -> seen.merge(row, count, Math::max));
    }
}
