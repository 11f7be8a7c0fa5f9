package org.daybook.index.message;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Predicate;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.index.ItemKind;
import org.daybook.index.SearchQuery;
import org.daybook.index.text.FoldedWords;
import org.daybook.record.Id;

/**
 * The rows of imported messages in memory, so that a search finds them.
 *
 * <p>Each import has an index of its own, so that all its words go when it is withdrawn or erased. It is never
 * written to disk, belongs to the vault thread, and is dropped when the diary is locked.
 */
public final class MessageIndex {
    private static final Comparator<MatchedRow> OLDEST_FIRST =
            Comparator.comparingLong(MatchedRow::millis).thenComparingInt(MatchedRow::row);

    private final Map<Id<MessageImport>, ImportRows> imports = new HashMap<>();
    private final Set<Id<MessageImport>> unfinished = new HashSet<>();

    private record MatchedRow(ImportRows in, int row) {
        long millis() {
            return in.millis(row);
        }
    }

    /**
     * Announces an import, whose rows follow.
     *
     * @param recorded the number of its entry: of two imports of one conversation, what the later one has is found
     *     there
     */
    public void begin(MessageImport messages, long recorded) {
        imports.put(messages.id(), new ImportRows(messages, recorded));
        unfinished.add(messages.id());
    }

    /**
     * Makes further rows of an import searchable.
     *
     * @return whether more are wanted; false if it was withdrawn or erased meanwhile
     */
    public boolean add(Id<MessageImport> id, List<MessageRow> rows) {
        ImportRows into = imports.get(id);
        if (into != null) {
            rows.forEach(into::add);
        }
        return into != null;
    }

    /** Marks an import as completely added. */
    public void finish(Id<MessageImport> id) {
        unfinished.remove(id);
        if (unfinished.isEmpty()) {
            OverlappingRows.mark(imports.values());
        }
    }

    /** Drops all other imports, with their words. */
    public void keepOnly(Predicate<Id<MessageImport>> kept) {
        boolean changed = imports.keySet().removeIf(kept.negate());
        unfinished.removeIf(kept.negate());
        if (changed && unfinished.isEmpty()) {
            OverlappingRows.mark(imports.values());
        }
    }

    /**
     * The newest rows that fit, each once however many imports have it. Days and people are matched by meaning,
     * everything else by its words. Nothing is found without words or conditions, or by a query that is only about some
     * kinds of items.
     */
    public MessageResult search(SearchQuery query) {
        boolean narrowed = query.picked() != null || !query.among().containsAll(EnumSet.allOf(ItemKind.class));
        boolean empty = query.parts().isEmpty() && FoldedWords.of(query.words()).isEmpty();
        int limit = query.limit();
        int total = 0;
        PriorityQueue<MatchedRow> newest = new PriorityQueue<>(OLDEST_FIRST);
        for (ImportRows rows : narrowed || empty ? List.<ImportRows>of() : imports.values()) {
            BitSet found = rows.find(query);
            total += found.cardinality();
            // The newest are last in most sources, and once there are enough of them the older ones are passed over.
            for (int row = found.length() - 1; row >= 0; row = found.previousSetBit(row - 1)) {
                if (newest.size() < limit) {
                    newest.add(new MatchedRow(rows, row));
                } else if (limit > 0 && rows.millis(row) > newest.element().millis()) {
                    newest.remove();
                    newest.add(new MatchedRow(rows, row));
                }
            }
        }
        List<MessageHit> hits = new ArrayList<>();
        while (!newest.isEmpty()) {
            MatchedRow oldest = newest.remove();
            hits.add(oldest.in().hit(oldest.row()));
        }
        return new MessageResult(hits.reversed(), total, unfinished.isEmpty());
    }
}
