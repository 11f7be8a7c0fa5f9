package org.daybook.sample;

import java.time.LocalDateTime;
import java.util.Map;

/**
 * A block of the script: one thing that was written down at one moment.
 *
 * @param verb recorded, amended, withdrawn, heading or exhibit
 * @param kind which kind of case record; empty for what is none
 * @param at when it was written down, on the clock on the wall
 * @param key the script's own word for the record
 * @param fields the named texts
 */
record ScriptBlock(String verb, String kind, LocalDateTime at, String key, Map<String, String> fields) {
    ScriptBlock {
        fields = Map.copyOf(fields);
    }

    /** The script's word for the record, not that of any other kind of record. */
    String name() {
        return kind.isEmpty() ? key : kind + " " + key;
    }

    /** The text of the field; empty if it is not there. */
    String text(String field) {
        return fields.getOrDefault(field, "");
    }
}
