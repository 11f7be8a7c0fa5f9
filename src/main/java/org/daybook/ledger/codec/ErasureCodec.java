package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.daybook.casefile.entry.Entry.Erased;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;

/** Writes as JSON what was erased, and reads it back. */
final class ErasureCodec {
    private ErasureCodec() {}

    static void write(Erased erased, ObjectNode data) {
        ArrayNode entries = data.putArray("entries");
        new TreeSet<>(erased.entries()).forEach(seq -> entries.add(seq.longValue()));
        ArrayNode incidents = data.putArray("incidents");
        new TreeSet<>(erased.incidents()).forEach(number -> incidents.add(number.intValue()));
        ArrayNode exhibits = data.putArray("exhibits");
        new TreeSet<>(erased.exhibits()).forEach(number -> exhibits.add(number.intValue()));
        if (!erased.caseRecords().isEmpty()) {
            ObjectNode caseRecords = data.putObject("particulars");
            new TreeMap<>(erased.caseRecords()).forEach((kind, numbers) -> {
                ArrayNode ofKind = caseRecords.putArray(kind.code());
                new TreeSet<>(numbers).forEach(number -> ofKind.add(number.intValue()));
            });
        }
        ArrayNode blobs = data.putArray("blobs");
        erased.blobs().stream().map(Id::hex).sorted().forEach(blobs::add);
        data.put("reason", erased.reason());
    }

    static Erased read(JsonObjectReader data) throws MalformedEntryException {
        return new Erased(
                Set.copyOf(data.numbers("entries")),
                Set.copyOf(data.counts("incidents")),
                Set.copyOf(data.counts("exhibits")),
                erasedCaseRecords(data),
                Set.copyOf(data.ids("blobs")),
                data.text("reason"));
    }

    private static Map<CaseRecordKind, Set<Integer>> erasedCaseRecords(JsonObjectReader data)
            throws MalformedEntryException {
        Map<CaseRecordKind, Set<Integer>> numbers = new EnumMap<>(CaseRecordKind.class);
        JsonObjectReader caseRecords = data.object("particulars");
        for (CaseRecordKind kind : CaseRecordKind.values()) {
            Set<Integer> ofKind = Set.copyOf(caseRecords.counts(kind.code()));
            if (!ofKind.isEmpty()) {
                numbers.put(kind, ofKind);
            }
        }
        return numbers;
    }
}
