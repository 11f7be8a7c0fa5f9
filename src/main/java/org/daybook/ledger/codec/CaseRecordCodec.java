package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.IncidentHandling;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.UnknownFields;

/**
 * Writes case records as JSON and reads them back. The rules are the same for every kind: a field is stored under its
 * name, in the form of its value. Confidential fields, the private note and the reason for leaving something out go
 * to the private part. Blank fields are not written.
 */
public final class CaseRecordCodec {
    private static final String CASE_RECORD = "particular";
    public static final String SAID = "said";
    static final String RECORDED = "-recorded";
    static final String AMENDED = "-amended";
    static final String WITHDRAWN = "-withdrawn";
    private static final int LARGEST_NUMBER = 1_000_000_000;

    private CaseRecordCodec() {}

    /** The kinds of entries by which case records of this kind are recorded, amended and withdrawn. */
    static Stream<EntryKind<?>> kinds(CaseRecordKind kind) {
        return Stream.of(
                new EntryKind<>(
                        kind.code() + RECORDED,
                        CaseRecordRecorded.class,
                        (e, out) -> write(e.caseRecord(), out.data(), out.hidden()),
                        in -> new CaseRecordRecorded(read(kind, in.data(), in.hidden(), in.unknown()))),
                new EntryKind<>(
                        kind.code() + AMENDED,
                        CaseRecordAmended.class,
                        (e, out) -> {
                            write(e.caseRecord(), out.data(), out.hidden());
                            out.data().put("reason", e.reason());
                        },
                        in -> {
                            String reason = in.data().text("reason");
                            CaseRecord said = read(kind, in.data(), in.hidden(), in.unknown());
                            return new CaseRecordAmended(said, reason);
                        }),
                new EntryKind<>(
                        kind.code() + WITHDRAWN,
                        CaseRecordWithdrawn.class,
                        (e, out) -> {
                            out.data().put(CASE_RECORD, e.caseRecord().hex()).put("reason", e.reason());
                            ClaimCodec.put(e.claim(), out.data());
                        },
                        in -> new CaseRecordWithdrawn(
                                kind,
                                in.data().parsed(CASE_RECORD, Id::new),
                                in.data().text("reason"),
                                ClaimCodec.find(in.data()))));
    }

    public static void write(CaseRecord caseRecord, ObjectNode publicPart, ObjectNode privatePart) {
        ObjectNode json = publicPart.putObject(CASE_RECORD);
        json.put("id", caseRecord.id().hex());
        json.put("number", caseRecord.number());
        ObjectNode open = json.putObject(SAID);
        ObjectNode hidden = privatePart.putObject(SAID);
        caseRecord
                .values()
                .forEach((field, value) -> (field.audience() == Audience.READER ? open : hidden)
                        .set(field.name(), FieldCodec.json(value)));
        json.put("inPortfolio", caseRecord.handling().inPortfolio());
        privatePart.put("leaveOutReason", caseRecord.handling().leaveOutReason());
        privatePart.put("privateNote", caseRecord.handling().privateNote());
        ClaimCodec.put(caseRecord.claim(), json);
        UnknownJsonFields.restore(caseRecord.unknown(), publicPart, privatePart);
    }

    public static CaseRecord read(
            CaseRecordKind kind, JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntryException {
        JsonObjectReader json = publicPart.object(CASE_RECORD);
        Id<CaseRecord> id = json.parsed("id", Id::new);
        int number = json.count("number");
        if (number < 1 || number > LARGEST_NUMBER) {
            throw new MalformedEntryException(json.path("number"));
        }
        JsonObjectReader open = json.object(SAID);
        JsonObjectReader hidden = privatePart.object(SAID);
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            FieldValue value =
                    FieldCodec.read(field, field.name(), field.audience() == Audience.READER ? open : hidden, unknown);
            if (value != null) {
                values.put(field, value);
            }
        }
        open.finish();
        hidden.finish();
        IncidentHandling handling = new IncidentHandling(
                json.flag("inPortfolio", kind.isPrintedAtFirst()),
                privatePart.text("leaveOutReason"),
                privatePart.text("privateNote"));
        ImportedClaim claim = ClaimCodec.find(json);
        json.finish();
        publicPart.finish();
        privatePart.finish();
        UnknownFields kept = unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
        return new CaseRecord(id, kind, number, values, handling, claim, kept);
    }
}
