package org.daybook.index;

import java.util.List;

/**
 * What was found.
 *
 * @param hits the newest first and those without a date last, up to the query's limit
 * @param total how many there are in all
 * @param complete whether everything was looked through; false while the texts are still being caught up with
 */
public record SearchResult(List<SearchHit> hits, int total, boolean complete) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
