package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.casefile.entry.WithheldPart;
import org.daybook.crypto.HashChain;
import org.daybook.ledger.codec.CaseRecordCodec;
import org.daybook.ledger.codec.EntryBody;
import org.daybook.ledger.codec.HeadingCodec;
import org.daybook.ledger.codec.IncidentCodec;
import org.daybook.ledger.codec.Json;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.ledger.codec.MergeCodec;
import org.daybook.ledger.codec.WorkCodec;
import org.daybook.vault.OpenVault;
import org.daybook.vault.seal.EntryBodyParts;
import org.jspecify.annotations.Nullable;

/**
 * Divides what is stored into what every key of the diary opens, and what is kept from whoever may only look; and puts
 * together what could be opened. An entry that can hold something private is divided whether or not it does. The digest
 * stays the same, and follows from what every key opens.
 */
final class WithheldPartSplitter {
    /**
     * Of the fields of the private part those that are needed to see a record and its file, or that whoever may only look
     * records; all others are kept.
     */
    private static final List<String> OPEN =
            List.of("key", "saltKey", "file", "folder", "name", "initials", WorkCodec.PLAN, "settings");

    private static final int HASH_BYTES = 32;

    private WithheldPartSplitter() {}

    /** A body as it is stored in a vault, according to its format. */
    static EntryBodyParts stored(EntryBody body, OpenVault vault) {
        return vault.access().sealsParts() ? divided(body) : EntryBodyParts.of(body.toBytes());
    }

    static EntryBodyParts divided(EntryBody body) {
        try {
            ObjectNode hidden = Json.parseObject(body.privatePart());
            WithheldPart whole = whole(Json.parse(body.publicPart()));
            ObjectNode open = with(OPEN, hidden);
            return whole == null && open.equals(hidden)
                    ? EntryBodyParts.of(body.toBytes())
                    : divided(body, hidden, open, whole);
        } catch (MalformedEntryException e) {
            // Of what is not understood nothing is known to be open.
            return withheld(body, new TreeMap<>());
        }
    }

    /** Divides a body again that was opened with the key to everything, or one of an older format. */
    static EntryBodyParts divided(EntryBodyParts stored) {
        return joined(stored).map(WithheldPartSplitter::divided).orElse(stored);
    }

    private static EntryBodyParts divided(
            EntryBody body, ObjectNode hidden, ObjectNode open, @Nullable WithheldPart whole)
            throws MalformedEntryException {
        SortedMap<Integer, byte[]> parts = new TreeMap<>();
        put(WithheldPart.NOTES, hidden, parts);
        if (whole == null) {
            put(WithheldPart.CONTACTS, hidden, parts);
            parts.put(EntryBodyParts.EVERYTHING, body.hiddenBytes());
            return new EntryBodyParts(body.withheldBut(Json.bytes(open)).toBytes(), parts, true);
        }
        ObjectNode seen = with(OPEN, hidden);
        putBack(seen, with(names(WithheldPart.CONTACTS), hidden));
        parts.put(whole.number(), body.withheldBut(Json.bytes(seen)).toBytes());
        return withheld(body, parts);
    }

    private static EntryBodyParts withheld(EntryBody body, SortedMap<Integer, byte[]> parts) {
        parts.put(EntryBodyParts.EVERYTHING, body.toBytes());
        byte[] hashes = ByteBuffer.allocate(2 * HASH_BYTES)
                .put(body.publicHash())
                .put(body.privateHash())
                .array();
        return new EntryBodyParts(hashes, parts, true);
    }

    private static void put(WithheldPart part, ObjectNode hidden, SortedMap<Integer, byte[]> into)
            throws MalformedEntryException {
        ObjectNode fields = with(names(part), hidden);
        if (!fields.isEmpty()) {
            into.put(part.number(), Json.bytes(fields));
        }
    }

    /** The body as far as it could be opened; empty if all of it is withheld, or if it has another form. */
    static Optional<EntryBody> joined(EntryBodyParts stored) {
        byte[] everything = stored.parts().get(EntryBodyParts.EVERYTHING);
        if (stored.open().length == 2 * HASH_BYTES) {
            return everything == null ? joinedWhole(stored) : EntryBody.parse(everything);
        }
        Optional<EntryBody> open = EntryBody.parse(stored.open());
        if (open.filter(EntryBody::isWithheld).isEmpty()) {
            return open;
        }
        if (everything != null) {
            return open.flatMap(body -> body.withHidden(everything));
        }
        return stored.isForAll()
                ? Optional.empty()
                : open.flatMap(body -> joined(body, stored.parts().values()));
    }

    private static Optional<EntryBody> joinedWhole(EntryBodyParts stored) {
        SortedMap<Integer, byte[]> others = new TreeMap<>(stored.parts());
        byte[] notes = others.remove(WithheldPart.NOTES.number());
        return others.values().stream()
                .findFirst()
                .flatMap(EntryBody::parse)
                .flatMap(body -> joined(body, notes == null ? List.of() : List.of(notes)));
    }

    private static Optional<EntryBody> joined(EntryBody open, Collection<byte[]> parts) {
        try {
            ObjectNode hidden = Json.parseObject(open.privatePart());
            for (byte[] part : parts) {
                putBack(hidden, Json.parseObject(part));
            }
            return Optional.of(open.withheldBut(Json.bytes(hidden)));
        } catch (MalformedEntryException e) {
            return Optional.empty();
        }
    }

    /** The digest; empty if the body has another form, or does not hold what whoever reads it can open. */
    static Optional<byte[]> digest(EntryBodyParts stored) {
        Optional<byte[]> digest = joined(stored).map(EntryBody::digest);
        byte[] open = stored.open();
        return digest.isEmpty() && !stored.isForAll() && open.length == 2 * HASH_BYTES
                ? Optional.of(HashChain.digest(
                        Arrays.copyOf(open, HASH_BYTES), Arrays.copyOfRange(open, HASH_BYTES, 2 * HASH_BYTES)))
                : digest;
    }

    /** The part to which an entry belongs as a whole; of a merged diary, the entry that it holds. */
    private static @Nullable WithheldPart whole(JsonNode stored) throws MalformedEntryException {
        String kind = stored.path("kind").asText();
        String there = stored.path("data").path(MergeCodec.PUBLIC).asText();
        if (kind.equals(MergeCodec.ORIGIN_ENTRY) && !there.isEmpty()) {
            return whole(Json.parse(there.getBytes(StandardCharsets.UTF_8)));
        }
        for (WithheldPart part : WithheldPart.values()) {
            if (part.whole() != null && kind.startsWith(part.whole().code() + "-")) {
                return part;
            }
        }
        return null;
    }

    private static List<String> names(WithheldPart part) {
        return switch (part) {
            case NOTES -> List.of("privateNote", "leaveOutReason");
            case CONTACTS -> List.of(IncidentCodec.WITNESS_CONTACTS, CaseRecordCodec.SAID, HeadingCodec.ABOUT);
            case THERAPY, SAFETY_PLANS -> List.of();
        };
    }

    /** These fields alone; of an entry of a merged diary, also those that its private part had there. */
    private static ObjectNode with(List<String> names, ObjectNode hidden) throws MalformedEntryException {
        ObjectNode fields = hidden.deepCopy().retain(names);
        String there = hidden.path(MergeCodec.PRIVATE)
                .asText(hidden.path(MergeCodec.REDUCED).asText());
        if (!there.isEmpty()) {
            ObjectNode inner =
                    Json.parseObject(there.getBytes(StandardCharsets.UTF_8)).retain(names);
            fields.put(MergeCodec.REDUCED, new String(Json.bytes(inner), StandardCharsets.UTF_8));
        }
        return fields;
    }

    private static void putBack(ObjectNode into, ObjectNode fields) throws MalformedEntryException {
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            if (field.getKey().equals(MergeCodec.REDUCED)) {
                ObjectNode there = Json.parseObject(
                        into.path(MergeCodec.REDUCED).asText("{}").getBytes(StandardCharsets.UTF_8));
                there.setAll(Json.parseObject(field.getValue().asText().getBytes(StandardCharsets.UTF_8)));
                into.put(MergeCodec.REDUCED, new String(Json.bytes(there), StandardCharsets.UTF_8));
            } else {
                into.set(field.getKey(), field.getValue());
            }
        }
    }
}
