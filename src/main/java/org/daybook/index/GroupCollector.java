package org.daybook.index;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Collects the newest hits of a group. */
final class GroupCollector {
    private final ResultGroup group;
    private final BitSet texts;
    private final int total;
    private final int wanted;
    private final List<SearchHit> hits = new ArrayList<>();

    /** @param texts the texts of all hits of the group */
    GroupCollector(ResultGroup group, BitSet texts, int limit) {
        this.group = group;
        this.texts = texts;
        this.total = texts.cardinality();
        this.wanted = Math.min(limit, total);
    }

    boolean isEmpty() {
        return total == 0;
    }

    /** How many hits it takes. */
    int wanted() {
        return wanted;
    }

    /** Whether {@code row} is its next hit. */
    boolean takes(TimelineEntry row) {
        return hits.size() < wanted && texts.get(row.text());
    }

    void add(SearchHit hit) {
        hits.add(hit);
    }

    SearchResult.Section section() {
        return new SearchResult.Section(group, hits, total);
    }
}
