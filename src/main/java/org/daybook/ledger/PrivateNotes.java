package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Takes private notes, and her reasons for leaving something out, out of what is stored. */
final class PrivateNotes {
    private static final List<String> NOTES = List.of("privateNote", "leaveOutReason");

    private PrivateNotes() {}

    /** The entry without notes; empty if it has none. */
    static Optional<EntryBody> without(EntryBody body) {
        try {
            JsonNode hidden = Json.parse(body.privatePart());
            boolean hadAny = hidden instanceof ObjectNode fields && (takeOut(fields) | takeOutOfOrigin(fields));
            return hadAny ? Optional.of(body.reducedTo(Json.bytes((ObjectNode) hidden))) : Optional.empty();
        } catch (MalformedEntry e) {
            return Optional.empty();
        }
    }

    private static boolean takeOut(ObjectNode hidden) {
        boolean hadAny =
                NOTES.stream().anyMatch(name -> !hidden.path(name).asText().isEmpty());
        hidden.remove(NOTES);
        return hadAny;
    }

    /** An entry of a merged diary holds the private part that it had there, as a text. */
    private static boolean takeOutOfOrigin(ObjectNode hidden) throws MalformedEntry {
        String name = MergeCodec.PRIVATE;
        String part = hidden.path(name).asText(hidden.path(MergeCodec.REDUCED).asText());
        if (part.isEmpty()
                || !(Json.parse(part.getBytes(StandardCharsets.UTF_8)) instanceof ObjectNode there)
                || !takeOut(there)) {
            return false;
        }
        hidden.remove(List.of(name, MergeCodec.SALT));
        hidden.put(MergeCodec.REDUCED, new String(Json.bytes(there), StandardCharsets.UTF_8));
        return true;
    }
}
