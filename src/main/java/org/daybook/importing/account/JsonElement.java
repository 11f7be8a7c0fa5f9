package org.daybook.importing.account;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.daybook.conversation.SourceLocation;

/**
 * One value picked out of a JSON file.
 *
 * @param location the file and the JSON pointer of the value
 * @param pattern which of the patterns it matches, from 0
 * @param path the names and indices that lead to it
 * @param value the value, of bounded size
 */
record JsonElement(SourceLocation location, int pattern, List<String> path, JsonNode value) {
    JsonElement {
        path = List.copyOf(path);
    }

    /** A field's text, or its number as it is written; empty if there is none or it is null, an object or an array. */
    String text(String field) {
        return text(value.path(field));
    }

    /** A value's text, or its number as it is written; empty if it is null, an object or an array. */
    static String text(JsonNode value) {
        return value.isNull() ? "" : value.asText("");
    }
}
