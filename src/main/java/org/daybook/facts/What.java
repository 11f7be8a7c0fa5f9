package org.daybook.facts;

import java.util.List;

/**
 * What happened.
 *
 * @param types the kinds it belongs to, in the taxonomy's order, none twice; may be empty
 * @param happened the facts in order, in her words
 * @param exactWords words that were said or written, as exactly as she has them; may be empty
 * @param extent how much of it there was
 * @param channel by what it reached her
 * @param received a thing that came with it
 */
public record What(
        List<IncidentType> types,
        String happened,
        String exactWords,
        Extent extent,
        Channel channel,
        Received received) {
    public What {
        types = types.size() < 2
                ? List.copyOf(types)
                : types.stream().distinct().sorted().toList();
    }

    /** In words alone. */
    public static What of(List<IncidentType> types, String happened, String exactWords) {
        return new What(types, happened, exactWords, Extent.NOT_SAID, Channel.NOT_SAID, Received.NOT_SAID);
    }
}
