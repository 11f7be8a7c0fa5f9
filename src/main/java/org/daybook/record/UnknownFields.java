package org.daybook.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * Fields that a newer version of the program wrote and this one does not know: preserved, and written again with
 * every amendment, never dropped.
 *
 * @param json the value of each field as JSON text, by its path in the stored record
 */
public record UnknownFields(Map<String, String> json) {
    public static final UnknownFields NONE = new UnknownFields(Map.of());

    public UnknownFields {
        json = json.isEmpty() ? Map.of() : Map.copyOf(new TreeMap<>(json));
    }

    public boolean isEmpty() {
        return json.isEmpty();
    }
}
