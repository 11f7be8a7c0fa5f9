package org.daybook.record;

import java.util.Map;
import java.util.TreeMap;

/**
 * Fields that a newer version of the program wrote and this one does not know: kept, and written again with every
 * amendment, never dropped.
 *
 * @param json the field's path in the stored record to its value as JSON text
 */
public record UnknownFields(Map<String, String> json) {
    /** No unknown fields. */
    public static final UnknownFields NONE = new UnknownFields(Map.of());

    public UnknownFields {
        json = json.isEmpty() ? Map.of() : Map.copyOf(new TreeMap<>(json));
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return json.isEmpty();
    }
}
