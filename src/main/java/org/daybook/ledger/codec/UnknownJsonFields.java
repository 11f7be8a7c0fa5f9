package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.daybook.record.UnknownFields;

/** Puts the fields of a newer version back into the part of the entry that they came from. */
public final class UnknownJsonFields {
    public static final String PRIVATE_PREFIX = "private.";

    private static final String CLAIM_PREFIX = ClaimCodec.NAME + ".";

    private UnknownJsonFields() {}

    static void restore(UnknownFields unknown, ObjectNode publicPart, ObjectNode privatePart) {
        unknown.json().forEach((path, value) -> {
            boolean hidden = path.startsWith(PRIVATE_PREFIX);
            String rest = hidden ? path.substring(PRIVATE_PREFIX.length()) : path;
            Json.restore(hidden ? privatePart : publicPart, Map.of(rest, value));
        });
    }

    /**
     * The same, except the fields of the claim beside an exhibit: an amendment has no claim, and half a claim could
     * not be read.
     */
    static void restoreButClaim(UnknownFields unknown, ObjectNode publicPart, ObjectNode privatePart) {
        restore(having(unknown, path -> !path.startsWith(CLAIM_PREFIX)), publicPart, privatePart);
    }

    /** Restores the fields of a claim, once the claim is written. */
    static void restoreClaim(UnknownFields unknown, ObjectNode publicPart) {
        restore(having(unknown, path -> path.startsWith(CLAIM_PREFIX)), publicPart, publicPart);
    }

    private static UnknownFields having(UnknownFields unknown, Predicate<String> path) {
        return new UnknownFields(unknown.json().entrySet().stream()
                .filter(entry -> path.test(entry.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }
}
