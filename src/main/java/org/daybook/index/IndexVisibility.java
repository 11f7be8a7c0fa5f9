package org.daybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.incident.Incident;
import org.daybook.record.Id;

/**
 * Which texts are hits of their own at one moment, and which count for other items.
 *
 * @param hits for each kind of item, the texts that are hits of their own
 * @param withExhibits the texts of items to which an exhibit belongs
 * @param parts the texts that count for others
 */
record IndexVisibility(Map<ItemKind, BitSet> hits, BitSet withExhibits, List<Part> parts) {

    /** A text and those for which it counts. */
    record Part(int text, int[] wholes) {}

    static IndexVisibility of(TimelineOrder rows) {
        Map<ItemKind, BitSet> hits = new EnumMap<>(ItemKind.class);
        BitSet withExhibits = new BitSet();
        List<Part> parts = new ArrayList<>();
        for (TimelineEntry row : rows.all()) {
            if (row.text() == TimelineEntry.NO_TEXT) {
                continue;
            }
            List<TimelineEntry> wholes = wholes(row.item().belongsTo(), rows);
            ItemKind kind = row.kind();
            if (wholes.isEmpty()) {
                hits.computeIfAbsent(kind, _ -> new BitSet()).set(row.text());
                continue;
            }
            int[] texts = wholes.stream()
                    .mapToInt(TimelineEntry::text)
                    .filter(text -> text != TimelineEntry.NO_TEXT)
                    .toArray();
            parts.add(new Part(row.text(), texts));
            for (int text : kind == ItemKind.EXHIBIT ? texts : new int[0]) {
                withExhibits.set(text);
            }
        }
        return new IndexVisibility(hits, withExhibits, parts);
    }

    /** The texts of all that is found itself among these kinds of items. */
    BitSet hits(Set<ItemKind> among) {
        BitSet all = new BitSet();
        among.forEach(kind -> all.or(hits.getOrDefault(kind, new BitSet())));
        return all;
    }

    /** Adds to the texts with something those for which they count. */
    BitSet lifted(BitSet found) {
        for (Part part : parts) {
            if (found.get(part.text)) {
                for (int whole : part.wholes) {
                    found.set(whole);
                }
            }
        }
        return found;
    }

    private static List<TimelineEntry> wholes(List<Id<Incident>> ids, TimelineOrder rows) {
        return ids.isEmpty()
                ? List.of()
                : ids.stream().map(rows::of).flatMap(Optional::stream).toList();
    }
}
