package org.daybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daybook.facts.ThingId;

/**
 * How the texts stood to each other at one moment: which are found themselves, and which count for others.
 *
 * @param hits for each kind of thing the texts of those that are found themselves
 * @param withExhibits the texts of things to which an exhibit belongs
 * @param parts the texts that count for others
 */
record Standing(Map<ThingKind, BitSet> hits, BitSet withExhibits, List<Part> parts) {

    /** A text and those for which it counts. */
    record Part(int text, int[] wholes) {}

    static Standing of(Rows rows) {
        Map<ThingKind, BitSet> hits = new EnumMap<>(ThingKind.class);
        BitSet withExhibits = new BitSet();
        List<Part> parts = new ArrayList<>();
        for (Row row : rows.all()) {
            if (row.text() == Row.NO_TEXT) {
                continue;
            }
            List<Row> wholes = wholes(row.thing().belongsTo(), rows);
            ThingKind kind = row.kind();
            if (wholes.isEmpty()) {
                hits.computeIfAbsent(kind, _ -> new BitSet()).set(row.text());
                continue;
            }
            int[] texts = wholes.stream()
                    .mapToInt(Row::text)
                    .filter(text -> text != Row.NO_TEXT)
                    .toArray();
            parts.add(new Part(row.text(), texts));
            for (int text : kind == ThingKind.EXHIBIT ? texts : new int[0]) {
                withExhibits.set(text);
            }
        }
        return new Standing(hits, withExhibits, parts);
    }

    /** The texts of all that is found itself among these kinds of things. */
    BitSet hits(Set<ThingKind> among) {
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

    private static List<Row> wholes(List<ThingId> ids, Rows rows) {
        return ids.isEmpty()
                ? List.of()
                : ids.stream().map(rows::of).flatMap(Optional::stream).toList();
    }
}
