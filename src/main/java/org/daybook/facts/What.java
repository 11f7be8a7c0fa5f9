package org.daybook.facts;

import java.util.List;

/**
 * What happened.
 *
 * @param types the kinds it belongs to, in the taxonomy's order, none twice; may be empty
 * @param happened the facts in order, in her words
 * @param exactWords words that were said or written, as exactly as she has them; may be empty
 */
public record What(List<IncidentType> types, String happened, String exactWords) {
    public What {
        types = types.stream().distinct().sorted().toList();
    }
}
