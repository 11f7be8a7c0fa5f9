package org.daybook.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HexFormat;
import java.util.List;
import org.daybook.crypto.ByteSequence;
import org.daybook.crypto.HashChain;
import org.daybook.ledger.LedgerProof.GivenExhibit;
import org.daybook.ledger.codec.Json;
import org.jspecify.annotations.Nullable;

/**
 * Writes a proof as JSON, one row per line, with a few rows in memory at a time. The form is in portfolio-format.md.
 */
public final class LedgerProofWriter {
    static final String FORMAT = "daybook-ledger-proof";
    static final int VERSION = 2;

    /** Of which the codes are shorter. */
    static final int OLDER_VERSION = 1;

    private static final int AT_A_TIME = 256;

    private final LedgerProof proof;
    private final List<GivenExhibit> exhibits;

    public LedgerProofWriter(LedgerProof proof, List<GivenExhibit> exhibits) {
        this.proof = proof;
        this.exhibits = List.copyOf(exhibits);
    }

    /** Writes the proof to {@code out}, which is flushed and stays open. Blocking. */
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = Json.generator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            facts(json);
            json.writeArrayFieldStart("exhibits");
            for (GivenExhibit exhibit : exhibits) {
                json.writeRaw('\n');
                json.writeTree(tree(exhibit));
            }
            json.writeEndArray();
            json.writeArrayFieldStart("entries");
            rows(json);
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private void facts(JsonGenerator json) throws IOException {
        LedgerProof.ProofFacts facts = proof.facts();
        json.writeStringField("format", FORMAT);
        json.writeNumberField("version", VERSION);
        json.writeStringField("vaultId", facts.vaultId());
        byte[] start = HashChain.start(HexFormat.of().parseHex(facts.vaultId()));
        json.writeStringField("start", HexFormat.of().formatHex(start));
        json.writeFieldName("head");
        json.writeTree(Json.object()
                .put("count", facts.head().count())
                .put("chain", facts.head().chain().hex()));
        if (facts.headCode().isPresent()) {
            json.writeStringField("headCode", facts.headCode().get());
        }
        json.writeStringField("request", facts.request());
        json.writeStringField("code", facts.code());
    }

    private void rows(JsonGenerator json) throws IOException {
        long count = proof.facts().head().count();
        boolean isKeyGiven = true;
        for (long first = 1; first <= count; first += AT_A_TIME) {
            int some = (int) Math.min(AT_A_TIME, count - first + 1);
            for (ProofRow row : proof.rows().from(first, some)) {
                // Without the key of the first entry nobody can tell whose the others are.
                isKeyGiven &= row.seq() != 1 || row.opened() != null;
                json.writeRaw('\n');
                json.writeTree(tree(row, isKeyGiven ? row.opened() : null));
            }
        }
    }

    private static ObjectNode tree(GivenExhibit exhibit) {
        ObjectNode node = Json.object().put("label", exhibit.label()).put("entry", exhibit.seq());
        put(node, "sha256", exhibit.sha256());
        if (exhibit.file() != null) {
            node.put("file", exhibit.file());
        }
        return node;
    }

    private static ObjectNode tree(ProofRow row, ProofRow.@Nullable OpenedPart opened) {
        ObjectNode node = Json.object().put("seq", row.seq());
        put(node, "digest", row.digest());
        put(node, "chain", row.chain());
        if (opened != null) {
            put(node, "publicSalt", opened.salt());
            node.put("publicBody", opened.body());
            put(node, "privateHash", opened.privateHash());
        }
        return node;
    }

    private static void put(ObjectNode node, String name, @Nullable ByteSequence value) {
        if (value != null) {
            node.put(name, value.hex());
        }
    }
}
