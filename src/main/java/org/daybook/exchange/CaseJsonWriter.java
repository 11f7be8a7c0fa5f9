package org.daybook.exchange;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Function;
import org.daybook.casefile.CaseRecordHistory;
import org.daybook.casefile.IncidentHistory;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.RecordHistory;
import org.daybook.casefile.Withdrawal;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.EntryMetadata;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.ledger.PublicJson;
import org.jspecify.annotations.Nullable;

/**
 * Writes a case as JSON, one record per line, with one version in memory at a time. The form is in json-format.md.
 *
 * @param withContacts whether contact details of witnesses and others are included
 */
public record CaseJsonWriter(boolean withContacts) {
    /** What the field {@code format} of every export says. */
    public static final String FORMAT = "daybook-export";

    static final int VERSION = 1;

    /** Writes {@code export}; {@code out} is flushed and stays open. */
    public void write(CaseExport export, OutputStream out) throws IOException {
        try (JsonGenerator json = PublicJson.generator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeStringField("format", FORMAT);
            json.writeNumberField("version", VERSION);
            json.writeStringField("exportedAt", PublicJson.timestamp(export.madeAt()));
            json.writeStringField("program", export.program());
            json.writeBooleanField("withContacts", withContacts);
            json.writeFieldName("diary");
            json.writeTree(diary(export));
            json.writeFieldName("heading");
            json.writeTree(PublicJson.of(export.heading()));
            json.writeArrayFieldStart("incidents");
            for (IncidentHistory history : export.incidents()) {
                json.writeRaw('\n');
                write(history, json);
            }
            json.writeEndArray();
            json.writeArrayFieldStart("particulars");
            for (CaseRecordHistory history : export.caseRecords()) {
                json.writeRaw('\n');
                write(history, json);
            }
            json.writeEndArray();
            json.writeEndObject();
            json.writeRaw('\n');
        }
    }

    private static ObjectNode diary(CaseExport export) {
        ObjectNode diary = PublicJson.object()
                .put("vaultId", export.vaultId())
                .put("entries", export.head().count())
                .put("chain", export.head().chain().hex());
        export.headCode().ifPresent(code -> diary.put("head", code.toString()));
        return diary;
    }

    private void write(IncidentHistory history, JsonGenerator json) throws IOException {
        json.writeStartObject();
        write(history, "incident", incident -> PublicJson.of(incident, withContacts), json);
    }

    private void write(CaseRecordHistory history, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("kind", history.kind().code());
        write(history, "particular", caseRecord -> PublicJson.of(caseRecord, withContacts), json);
    }

    private static <R> void write(
            RecordHistory<R> history, String name, Function<R, JsonNode> words, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("versions");
        for (RecordHistory.RecordVersion<R> version : history.versions()) {
            ObjectNode node = stamp(version);
            Entry entry = version.recorded().entry();
            boolean amended = entry instanceof IncidentAmended || entry instanceof CaseRecordAmended;
            node.put("kind", amended ? "amended" : "recorded");
            node.set(name, words.apply(version.record()));
            json.writeTree(node);
        }
        json.writeEndArray();
        write(history.withdrawal(), json);
        json.writeEndObject();
    }

    private static void write(@Nullable Withdrawal withdrawal, JsonGenerator json) throws IOException {
        if (withdrawal != null) {
            ObjectNode node = stamp(withdrawal.recorded(), withdrawal.reason());
            if (withdrawal.claim() != null) {
                node.set("claim", PublicJson.of(withdrawal.claim()));
            }
            json.writeFieldName("withdrawal");
            json.writeTree(node);
        }
    }

    private static ObjectNode stamp(RecordHistory.RecordVersion<?> version) {
        ObjectNode node = stamp(version.recorded(), version.reason());
        ReadBack read = version.readBack();
        if (read != null) {
            node.set(
                    "readBack",
                    PublicJson.object()
                            .put("agreed", read.agreed())
                            .put("on", read.on().toString())
                            .put("said", read.said()));
        }
        return node;
    }

    /** When, by whom, why, and where in the ledger. */
    private static ObjectNode stamp(LedgerEntry recorded, String reason) {
        EntryMetadata envelope = recorded.envelope();
        return PublicJson.object()
                .put("entry", recorded.seq())
                .put("recordedAt", PublicJson.timestamp(envelope.recordedAt()))
                .put("zone", envelope.zone().getId())
                .put("author", envelope.author())
                .put("onBehalfOf", envelope.onBehalfOf())
                .put("program", envelope.program())
                .put("digest", recorded.digest().hex())
                .put("chain", recorded.chain().hex())
                .put("reason", reason);
    }
}
