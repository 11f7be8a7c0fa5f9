package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.codec.Json;
import org.daybook.ledger.codec.MalformedEntry;

/** The public part of an entry from an untrusted source, read for single facts. */
public final class PublicBody {
    private final JsonNode json;

    private PublicBody(JsonNode json) {
        this.json = json;
    }

    /** Reads a public part; empty if it is not one. */
    public static Optional<PublicBody> parse(String body) {
        try {
            return Optional.of(new PublicBody(Json.parse(body.getBytes(StandardCharsets.UTF_8))));
        } catch (MalformedEntry e) {
            return Optional.empty();
        }
    }

    /** The public half of the diary's signing key, X.509 SubjectPublicKeyInfo, if this is the entry that holds it. */
    public Optional<ByteSequence> signingKey() {
        return octets("diary-started", "publicKey");
    }

    /** The SHA-256 of a file, if this is the entry by which it was added. */
    public Optional<ByteSequence> fileDigest() {
        return octets("exhibit-added", "sha256");
    }

    /** What fixed the rows of imported messages, if this is the entry that did: the root and the originals’ SHA-256. */
    public Optional<Tree> tree() {
        return octets("rows-committed", "root").map(root -> {
            Set<String> originals = new HashSet<>();
            json.path("data").path("originals").forEach(original -> originals.add(original.asText()));
            return new Tree(root, json.path("data").path("rows").asLong(-1), originals);
        });
    }

    /** The root over the rows of an import, their number, and the SHA-256 of the originals in hexadecimal. */
    public record Tree(ByteSequence root, long rows, Set<String> originals) {}

    private Optional<ByteSequence> octets(String kind, String name) {
        JsonNode value = json.path("data").path(name);
        boolean isThere = json.path("kind").asText().equals(kind) && value.isTextual();
        if (!isThere) {
            return Optional.empty();
        }
        try {
            return Optional.of(ByteSequence.of(HexFormat.of().parseHex(value.textValue())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
