package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.codec.Json;
import org.daybook.ledger.codec.MalformedEntryException;

/** The public part of an entry from an untrusted source, read for single facts. */
public final class PublicEntryReader {
    private final JsonNode json;

    private PublicEntryReader(JsonNode json) {
        this.json = json;
    }

    /** Reads a public part; empty if it is not one. */
    public static Optional<PublicEntryReader> parse(String body) {
        try {
            return Optional.of(new PublicEntryReader(Json.parse(body.getBytes(StandardCharsets.UTF_8))));
        } catch (MalformedEntryException e) {
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

    /** Whether this is the entry that fixed the rows of imported messages. */
    public boolean isOfRows() {
        return octets("rows-committed", "root").isPresent();
    }

    /** Whether it fixed this root, over so many rows of this original. */
    public boolean fixes(ByteSequence root, int rows, ByteSequence original) {
        JsonNode data = json.path("data");
        return octets("rows-committed", "root").equals(Optional.of(root))
                && data.path("rows").asLong(-1) == rows
                && StreamSupport.stream(data.path("originals").spliterator(), false)
                        .anyMatch(one -> one.asText().equals(original.hex()));
    }

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
