package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.daybook.casefile.entry.PrivatePart;
import org.daybook.ledger.codec.CaseRecordCodec;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.HeadingCodec;
import org.daybook.ledger.codec.IncidentCodec;
import org.daybook.ledger.codec.Json;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.ledger.codec.MergeCodec;

/**
 * Takes what was not chosen for a hand-over out of what is stored. An entry that can hold any of it is treated the same
 * whether or not it does, so that nobody can tell which entries, or how many, had something.
 */
final class PrivatePartRemover {
    private PrivatePartRemover() {}

    /** The entry without {@code parts}; empty if entries of its kind can hold no private part of any sort. */
    static Optional<EntryBody> without(Set<PrivatePart> parts, EntryBody body) {
        try {
            JsonNode hidden = Json.parse(body.privatePart());
            boolean canHave =
                    hidden instanceof ObjectNode fields && (takeOut(parts, fields) | takeOutOfOrigin(parts, fields));
            return canHave ? Optional.of(body.reducedTo(Json.bytes((ObjectNode) hidden))) : Optional.empty();
        } catch (MalformedEntryException e) {
            return Optional.empty();
        }
    }

    private static boolean takeOut(Set<PrivatePart> parts, ObjectNode hidden) {
        boolean canHave = EnumSet.allOf(PrivatePart.class).stream()
                .flatMap(part -> names(part).stream())
                .anyMatch(hidden::has);
        parts.forEach(part -> hidden.remove(names(part)));
        return canHave;
    }

    private static List<String> names(PrivatePart part) {
        return switch (part) {
            case NOTES -> List.of("privateNote", "leaveOutReason");
            case CONTACTS -> List.of(IncidentCodec.WITNESS_CONTACTS, CaseRecordCodec.SAID);
            case OWN_DETAILS -> List.of(HeadingCodec.ABOUT);
        };
    }

    /** An entry of a merged diary holds the private part that it had there, as a text. */
    private static boolean takeOutOfOrigin(Set<PrivatePart> parts, ObjectNode hidden) throws MalformedEntryException {
        String name = MergeCodec.PRIVATE;
        String part = hidden.path(name).asText(hidden.path(MergeCodec.REDUCED).asText());
        if (part.isEmpty()
                || !(Json.parse(part.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode there)
                || !takeOut(parts, there)) {
            return false;
        }
        hidden.remove(List.of(name, MergeCodec.SALT));
        hidden.put(MergeCodec.REDUCED, new String(Json.bytes(there), StandardCharsets.UTF_8));
        return true;
    }
}
