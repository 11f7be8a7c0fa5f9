package org.daybook.incident;

import java.util.List;

/**
 * What happened.
 *
 * @param types the types it belongs to, in the taxonomy's order, without duplicates; may be empty
 * @param happened the facts in order, in her words
 * @param exactWords words that were said or written, as exactly as she has them; may be empty
 * @param extent how much of it there was
 * @param channel how it reached her
 * @param received a thing that came with it
 */
public record IncidentDescription(
        List<IncidentType> types,
        String happened,
        String exactWords,
        IncidentExtent extent,
        Channel channel,
        ReceivedItem received) {
    public IncidentDescription {
        types = types.size() < 2
                ? List.copyOf(types)
                : types.stream().distinct().sorted().toList();
    }

    public static IncidentDescription of(List<IncidentType> types, String happened, String exactWords) {
        return new IncidentDescription(
                types, happened, exactWords, IncidentExtent.NOT_SAID, Channel.NOT_SAID, ReceivedItem.NOT_SAID);
    }
}
