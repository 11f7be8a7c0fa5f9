package org.daybook.ledger;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.ledger.LedgerProof.GivenExhibit;
import org.daybook.ledger.LedgerProof.ProofFacts;
import org.daybook.ledger.codec.Json;
import org.jspecify.annotations.Nullable;

/** Reads a proof from an untrusted source, one row at a time. Its claims are not verified here. */
public final class LedgerProofReader {
    private static final int MOST_EXHIBITS = 100_000;

    /** Receives what is read, in this order. */
    public interface ProofConsumer {
        /** Receives what precedes the rows; called once. */
        void take(ProofFacts facts, String start, List<GivenExhibit> exhibits) throws IOException;

        void take(ProofRow row) throws IOException;
    }

    /** The input is not a proof in this form. */
    public static final class NotAProof extends IOException {
        private static final long serialVersionUID = 1;

        NotAProof() {
            super("not a proof");
        }
    }

    private final Map<String, JsonNode> before = new LinkedHashMap<>();
    private final List<GivenExhibit> exhibits = new ArrayList<>();

    private LedgerProofReader() {}

    /**
     * Reads all of {@code in} and closes it.
     *
     * @throws NotAProof if it has another form
     */
    public static void read(InputStream in, ProofConsumer into) throws IOException {
        try (JsonParser json = Json.parser(in)) {
            new LedgerProofReader().read(json, into);
        } catch (JacksonException | CharConversionException | IllegalArgumentException e) {
            throw new NotAProof();
        }
    }

    private void read(JsonParser json, ProofConsumer into) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT);
        boolean rows = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            require(!rows);
            switch (name) {
                case "exhibits" -> exhibits(json);
                case "entries" -> {
                    rows = true;
                    into.take(facts(), text("start"), List.copyOf(exhibits));
                    require(value == JsonToken.START_ARRAY);
                    while (json.nextToken() == JsonToken.START_OBJECT) {
                        into.take(row(json.readValueAsTree()));
                    }
                    require(json.currentToken() == JsonToken.END_ARRAY);
                }
                default -> {
                    require(before.size() < 20);
                    before.put(name, json.readValueAsTree());
                }
            }
        }
        require(rows && json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null);
    }

    private void exhibits(JsonParser json) throws IOException {
        require(json.currentToken() == JsonToken.START_ARRAY);
        while (json.nextToken() == JsonToken.START_OBJECT) {
            require(exhibits.size() < MOST_EXHIBITS);
            JsonNode node = json.readValueAsTree();
            JsonNode file = node.path("file");
            exhibits.add(new GivenExhibit(
                    textOf(node, "label"),
                    node.path("entry").asLong(),
                    node.has("sha256") ? octets(node, "sha256") : null,
                    file.isTextual() ? file.textValue() : null));
        }
        require(json.currentToken() == JsonToken.END_ARRAY);
    }

    private ProofFacts facts() throws NotAProof {
        int version = node("version").asInt();
        require(LedgerProofWriter.FORMAT.equals(text("format"))
                && (version == LedgerProofWriter.VERSION || version == LedgerProofWriter.OLDER_VERSION));
        JsonNode head = node("head");
        return new ProofFacts(
                text("vaultId"),
                new LedgerHead(head.path("count").asLong(), octets(head, "chain")),
                before.containsKey("headCode") ? Optional.of(text("headCode")) : Optional.empty(),
                text("request"),
                text("code"),
                version == LedgerProofWriter.OLDER_VERSION);
    }

    private static ProofRow row(JsonNode node) throws NotAProof {
        return new ProofRow(node.path("seq").asLong(), octets(node, "digest"), octets(node, "chain"), opened(node));
    }

    private static ProofRow.@Nullable OpenedPart opened(JsonNode node) throws NotAProof {
        return node.has("publicBody")
                ? new ProofRow.OpenedPart(
                        octets(node, "publicSalt"), textOf(node, "publicBody"), octets(node, "privateHash"))
                : null;
    }

    private JsonNode node(String name) throws NotAProof {
        JsonNode node = before.get(name);
        if (node == null) {
            throw new NotAProof();
        }
        return node;
    }

    private String text(String name) throws NotAProof {
        require(node(name).isTextual());
        return node(name).textValue();
    }

    private static String textOf(JsonNode node, String name) throws NotAProof {
        require(node.path(name).isTextual());
        return node.path(name).textValue();
    }

    private static ByteSequence octets(JsonNode node, String name) throws NotAProof {
        String hex = textOf(node, name);
        require(hex.length() == 64);
        return ByteSequence.ofHex(hex);
    }

    private static void require(boolean right) throws NotAProof {
        if (!right) {
            throw new NotAProof();
        }
    }
}
