package org.daybook.index.message;

import java.util.List;

/**
 * What a search found in imported messages.
 *
 * @param hits the newest first and undated ones last, up to the query's limit
 * @param total how many there are in all
 * @param complete whether all rows were searched; false while some are still being indexed
 */
public record MessageResult(List<MessageHit> hits, int total, boolean complete) {
    public MessageResult {
        hits = List.copyOf(hits);
    }
}
