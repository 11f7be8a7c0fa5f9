package org.daybook.index;

import java.util.List;

/**
 * The outcome of a search.
 *
 * @param hits the items found, the newest first and undated ones last, up to the query's limit
 * @param total how many there are in all
 * @param complete whether everything was searched; false while texts are still being indexed
 */
public record SearchResult(List<SearchHit> hits, int total, boolean complete) {
    public SearchResult {
        hits = List.copyOf(hits);
    }
}
