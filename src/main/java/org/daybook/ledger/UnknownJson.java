package org.daybook.ledger;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.daybook.facts.UnknownFields;

/** Puts the fields of a newer version back into the part of the entry in which they stood. */
final class UnknownJson {
    static final String PRIVATE_PREFIX = "private.";

    private UnknownJson() {}

    static void restore(UnknownFields unknown, ObjectNode publicPart, ObjectNode privatePart) {
        unknown.json().forEach((path, value) -> {
            boolean hidden = path.startsWith(PRIVATE_PREFIX);
            String rest = hidden ? path.substring(PRIVATE_PREFIX.length()) : path;
            Json.restore(hidden ? privatePart : publicPart, Map.of(rest, value));
        });
    }
}
