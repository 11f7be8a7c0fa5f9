package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.daybook.casefile.entry.Entry.CaseExported;
import org.daybook.casefile.entry.Entry.CopyStateRecorded;
import org.daybook.casefile.entry.Entry.GivenLabel;
import org.daybook.casefile.entry.Entry.PortfolioExported;
import org.daybook.casefile.entry.Entry.SupportSheetWritten;
import org.daybook.casefile.entry.Entry.WrittenFile;
import org.daybook.casefile.entry.LedgerHead;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Coded;
import org.daybook.record.Id;
import org.daybook.record.IsoTimeParser;

/** Writes as JSON what a portfolio was made of, and reads it back. */
final class ExportCodec {
    private ExportCodec() {}

    static void write(PortfolioExported export, ObjectNode data) {
        data.put("madeAt", Json.timestamp(export.madeAt()));
        data.put("preset", export.preset());
        data.put("code", export.code());
        ArrayNode incidents = data.putArray("incidents");
        export.incidents().forEach(number -> incidents.add(number.intValue()));
        writeLabels(export.exhibits(), data);
        if (!export.caseRecords().isEmpty()) {
            ArrayNode records = data.putArray("particulars");
            export.caseRecords().forEach(record -> records.add(record.hex()));
        }
        ArrayNode leftOut = data.putArray("leftOut");
        new TreeSet<>(export.leftOut()).forEach(leftOut::add);
        data.put("preparedFor", export.preparedFor());
        if (export.since() > 0) {
            data.put("since", export.since());
        }
        writeHead(export.head(), data);
        writeFiles(export.files(), data);
    }

    static void write(CopyStateRecorded recorded, ObjectNode data) {
        data.put("copy", recorded.copy().hex())
                .put("state", recorded.state().code())
                .put("recipient", recorded.recipient())
                .put("on", recorded.on().toString())
                .put("way", recorded.way())
                .put("by", recorded.by());
    }

    static CopyStateRecorded readState(JsonObjectReader data) throws MalformedEntryException {
        return new CopyStateRecorded(
                data.parsed("copy", ByteSequence::ofHex),
                Coded.of(data.text("state"), CopyStateRecorded.CopyState.MADE),
                data.text("recipient"),
                data.parsed("on", IsoTimeParser::day),
                data.text("way"),
                data.text("by"));
    }

    static void write(SupportSheetWritten written, ObjectNode data) {
        data.put("sheet", written.sheet()).put("preparedFor", written.preparedFor());
        writeHead(written.head(), data);
        writeFiles(written.files(), data);
    }

    static SupportSheetWritten readSheet(JsonObjectReader data, Map<String, String> unknown)
            throws MalformedEntryException {
        return new SupportSheetWritten(
                data.text("sheet"), data.text("preparedFor"), readHead(data), readFiles(data, unknown));
    }

    static void write(CaseExported export, ObjectNode data) {
        data.put("name", export.file().name())
                .put("sha256", export.file().sha256().hex())
                .put("incidents", export.incidents())
                .put("particulars", export.caseRecords());
        if (!export.preparedFor().isEmpty()) {
            data.put("preparedFor", export.preparedFor());
        }
    }

    static CaseExported readCase(JsonObjectReader data) throws MalformedEntryException {
        return new CaseExported(
                new WrittenFile(data.text("name"), data.parsed("sha256", ByteSequence::ofHex)),
                data.count("incidents"),
                data.count("particulars", 0),
                data.text("preparedFor"));
    }

    private static void writeFiles(List<WrittenFile> written, ObjectNode data) {
        ArrayNode files = data.putArray("files");
        written.forEach(file -> files.addObject()
                .put("name", file.name())
                .put("sha256", file.sha256().hex()));
    }

    private static List<WrittenFile> readFiles(JsonObjectReader data, Map<String, String> unknown)
            throws MalformedEntryException {
        List<WrittenFile> files = new ArrayList<>();
        for (JsonNode element : data.elements("files")) {
            JsonObjectReader file = new JsonObjectReader("files.", element, unknown);
            files.add(new WrittenFile(file.text("name"), file.parsed("sha256", ByteSequence::ofHex)));
        }
        return files;
    }

    static PortfolioExported read(JsonObjectReader data, Map<String, String> unknown) throws MalformedEntryException {
        List<WrittenFile> files = readFiles(data, unknown);
        return new PortfolioExported(
                data.parsed("madeAt", Json::time),
                data.text("preset"),
                data.text("code"),
                data.counts("incidents"),
                readLabels(data),
                data.list("particulars", Id::new),
                Set.copyOf(data.texts("leftOut")),
                data.text("preparedFor"),
                data.count("since", 0),
                readHead(data),
                files);
    }

    static void writeLabels(List<GivenLabel> labels, ObjectNode data) {
        ArrayNode exhibits = data.putArray("exhibits");
        for (GivenLabel label : labels) {
            exhibits.addObject().put("exhibit", label.exhibit().hex()).put("initials", label.initials());
        }
    }

    static List<GivenLabel> readLabels(JsonObjectReader data) throws MalformedEntryException {
        List<GivenLabel> labels = new ArrayList<>();
        for (JsonNode element : data.elements("exhibits")) {
            JsonObjectReader label = new JsonObjectReader("exhibits.", element, new HashMap<>());
            labels.add(new GivenLabel(label.parsed("exhibit", Id::new), label.text("initials")));
        }
        return labels;
    }

    static void writeHead(LedgerHead head, ObjectNode data) {
        data.putObject("head")
                .put("count", head.count())
                .put("chain", head.chain().hex());
    }

    static LedgerHead readHead(JsonObjectReader data) throws MalformedEntryException {
        JsonObjectReader head = data.object("head");
        return new LedgerHead(head.number("count"), head.parsed("chain", ByteSequence::ofHex));
    }
}
