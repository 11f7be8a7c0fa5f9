package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daybook.casefile.entry.SalvageRecord;
import org.daybook.casefile.entry.SalvageRecord.EntrySpan;
import org.daybook.casefile.entry.SalvageRecord.HighestNumbers;
import org.daybook.casefile.entry.SalvageRecord.LostFile;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;

/**
 * Writes what was left of a damaged diary as JSON and reads it back. All of it is public: it contains none of her
 * words.
 */
final class SalvageCodec {
    private static final String EXHIBIT = "exhibit";
    private static final String CASE_RECORDS = "particulars";

    private SalvageCodec() {}

    static void write(SalvageRecord account, ObjectNode into) {
        into.put("vaultId", account.vaultId());
        if (account.head() != null) {
            ExportCodec.writeHead(account.head(), into);
        }
        into.put("brought", account.brought());
        ArrayNode lost = into.putArray("lost");
        account.lost().forEach(span -> lost.addObject().put("from", span.from()).put("to", span.to()));
        ArrayNode files = into.putArray("lostFiles");
        account.lostFiles()
                .forEach(file -> files.addObject()
                        .put(EXHIBIT, file.exhibit().hex())
                        .put("length", file.length())
                        .put("sha256", file.sha256().hex()));
        ExportCodec.writeLabels(account.labels(), into);
        writeNumbers(account.numbers(), into);
    }

    static void writeNumbers(HighestNumbers given, ObjectNode into) {
        ObjectNode numbers = into.putObject("numbers");
        numbers.put("incidents", given.incidents());
        numbers.put("exhibits", given.exhibits());
        ObjectNode caseRecords = numbers.putObject(CASE_RECORDS);
        given.caseRecords().forEach((kind, number) -> caseRecords.put(kind.code(), number));
    }

    static SalvageRecord read(JsonObjectReader in) throws MalformedEntryException {
        List<EntrySpan> lost = new ArrayList<>();
        for (JsonNode element : in.elements("lost")) {
            JsonObjectReader span = new JsonObjectReader("lost.", element, new HashMap<>());
            lost.add(new EntrySpan(span.number("from"), span.number("to")));
        }
        List<LostFile> files = new ArrayList<>();
        for (JsonNode element : in.elements("lostFiles")) {
            JsonObjectReader file = new JsonObjectReader("lostFiles.", element, new HashMap<>());
            files.add(new LostFile(
                    file.parsed(EXHIBIT, Id::new), file.number("length"), file.parsed("sha256", ByteSequence::ofHex)));
        }
        return new SalvageRecord(
                in.text("vaultId"),
                in.has("head") ? ExportCodec.readHead(in) : null,
                in.number("brought"),
                lost,
                files,
                ExportCodec.readLabels(in),
                readNumbers(in));
    }

    static HighestNumbers readNumbers(JsonObjectReader entry) throws MalformedEntryException {
        JsonObjectReader in = entry.object("numbers");
        JsonObjectReader ofKinds = in.object(CASE_RECORDS);
        Map<CaseRecordKind, Integer> caseRecords = new EnumMap<>(CaseRecordKind.class);
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            if (ofKinds.has(kind.code())) {
                caseRecords.put(kind, ofKinds.count(kind.code()));
            }
        }
        return new HighestNumbers(in.count("incidents"), in.count("exhibits"), caseRecords);
    }
}
