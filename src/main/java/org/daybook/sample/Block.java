package org.daybook.sample;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * A block of the script: one thing that was written down at one moment.
 *
 * @param verb recorded, amended, withdrawn or heading
 * @param at when it was written down, on the clock on the wall
 * @param key the script's own word for the incident
 * @param fields the named texts
 */
record Block(String verb, LocalDateTime at, String key, Map<String, String> fields) {
    Block {
        fields = Map.copyOf(fields);
    }

    /** The text of the field; empty if it is not there. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
