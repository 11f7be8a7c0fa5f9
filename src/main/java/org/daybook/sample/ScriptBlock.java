package org.daybook.sample;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * A block of the script: one entry made at one time.
 *
 * @param verb recorded, amended, withdrawn, heading or exhibit
 * @param kind the kind of case record; empty for others
 * @param at when it was recorded, in local time
 * @param key the script's name for the record
 * @param fields the named texts
 */
record ScriptBlock(String verb, String kind, LocalDateTime at, String key, Map<String, String> fields) {
    ScriptBlock {
        fields = Map.copyOf(fields);
    }

    /** The script's name for the record, unique across kinds. */
    String name() {
        return kind.isEmpty() ? key : kind + " " + key;
    }

    /** The text of the field; empty if there is no such field. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
