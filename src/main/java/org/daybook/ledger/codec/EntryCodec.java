package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.Unknown;
import org.daybook.casefile.entry.EntryMetadata;

/**
 * Encodes entries as stored bytes and decodes them, each kind under its own name and version. A new field needs no
 * new version. A version is raised only when older programs could no longer read the kind; they then keep it as
 * unknown.
 *
 * <p>Use an instance for decoding in one thread and for one reading only, since it caches repeated texts.
 */
public final class EntryCodec {
    private final StringInterner repeats = new StringInterner();

    /** A decoded entry. */
    public record Decoded(EntryMetadata envelope, Entry entry) {}

    /** An encoded entry, in the two parts in which it is stored. */
    public record Encoded(byte[] publicPart, byte[] privatePart) {}

    public Encoded encode(EntryMetadata envelope, Entry entry) {
        ObjectNode publicPart = Json.object();
        ObjectNode privatePart = Json.object();
        EntryKind<?> kind = EntryKind.of(entry);
        publicPart.put("kind", kind.name());
        publicPart.put("version", EntryKind.version(entry));
        publicPart.put("recordedAt", Json.timestamp(envelope.recordedAt()));
        publicPart.put("zone", envelope.zone().getId());
        publicPart.put("author", envelope.author());
        publicPart.put("onBehalfOf", envelope.onBehalfOf());
        publicPart.put("program", envelope.program());
        kind.write(entry, new EntryKind.Out(publicPart.putObject("data"), privatePart));
        return new Encoded(Json.bytes(publicPart), Json.bytes(privatePart));
    }

    /** Decodes an entry whose private part is withheld: what it says is kept as it is. */
    Decoded decodePublic(byte[] publicPart) throws MalformedEntryException {
        JsonObjectReader root = new JsonObjectReader("", Json.parse(publicPart), new HashMap<>(), repeats);
        int version = (int) Math.min(root.number("version"), Integer.MAX_VALUE);
        return new Decoded(
                envelope(root),
                new Unknown(root.text("kind"), version, new String(publicPart, StandardCharsets.UTF_8), ""));
    }

    private static EntryMetadata envelope(JsonObjectReader root) throws MalformedEntryException {
        return new EntryMetadata(
                root.parsed("recordedAt", Json::time),
                root.zone("zone"),
                root.text("author"),
                root.text("onBehalfOf"),
                root.text("program"));
    }

    public Decoded decode(byte[] publicPart, byte[] privatePart) throws MalformedEntryException {
        Map<String, String> unknown = new HashMap<>();
        JsonNode stored = Json.parse(publicPart);
        JsonObjectReader root = new JsonObjectReader("", stored, new HashMap<>(), repeats);
        EntryMetadata envelope = envelope(root);
        String kind = root.text("kind");
        long version = root.number("version");
        // Created only on demand: it copies the whole entry.
        Supplier<Unknown> asItIs = () -> new Unknown(
                kind,
                (int) Math.min(version, Integer.MAX_VALUE),
                new String(publicPart, StandardCharsets.UTF_8),
                new String(privatePart, StandardCharsets.UTF_8));
        Optional<EntryKind<?>> known = EntryKind.ofName(kind);
        if (known.isEmpty() || version > known.get().newest()) {
            return new Decoded(envelope, asItIs.get());
        }
        EntryKind.In in = new EntryKind.In(
                new JsonObjectReader("", stored.path("data"), unknown, repeats),
                new JsonObjectReader(UnknownJsonFields.PRIVATE_PREFIX, Json.parse(privatePart), unknown, repeats),
                unknown);
        return new Decoded(envelope, known.get().read(in));
    }
}
