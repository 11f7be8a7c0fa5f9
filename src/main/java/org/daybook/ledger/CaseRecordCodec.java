package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.caserecord.Audience;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.caserecord.Field;
import org.daybook.caserecord.FieldValue;
import org.daybook.caserecord.OrderTerm;
import org.daybook.incident.Handling;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordId;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * Particulars to JSON and back, every kind by the same rules: a field stands under its name, in the form of its value. What
 * is confidential, the private note, and why something is left out go to the private part. What was not said is not
 * written.
 */
final class CaseRecordCodec {
    private static final String PARTICULAR = "particular";
    private static final String SAID = "said";
    private static final int LARGEST_NUMBER = 1_000_000_000;

    private CaseRecordCodec() {}

    static void write(CaseRecord particular, ObjectNode publicPart, ObjectNode privatePart) {
        ObjectNode json = publicPart.putObject(PARTICULAR);
        json.put("id", particular.id().hex());
        json.put("number", particular.number());
        ObjectNode open = json.putObject(SAID);
        ObjectNode hidden = privatePart.putObject(SAID);
        particular
                .values()
                .forEach((field, value) ->
                        (field.audience() == Audience.READER ? open : hidden).set(field.name(), json(value)));
        json.put("inPortfolio", particular.handling().inPortfolio());
        privatePart.put("leaveOutReason", particular.handling().leaveOutReason());
        privatePart.put("privateNote", particular.handling().privateNote());
        ImportedClaim claim = particular.claim();
        if (claim != null) {
            ClaimCodec.write(claim, json.putObject("claim"));
        }
        UnknownJsonFields.restore(particular.unknown(), publicPart, privatePart);
    }

    static CaseRecord read(
            CaseRecordKind kind, JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntry {
        JsonObjectReader json = publicPart.object(PARTICULAR);
        RecordId id = json.parsed("id", RecordId::new);
        int number = json.count("number");
        if (number < 1 || number > LARGEST_NUMBER) {
            throw new MalformedEntry(json.path("number"));
        }
        JsonObjectReader open = json.object(SAID);
        JsonObjectReader hidden = privatePart.object(SAID);
        Map<Field, FieldValue> values = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            FieldValue value = value(field, field.audience() == Audience.READER ? open : hidden, unknown);
            if (value != null) {
                values.put(field, value);
            }
        }
        open.finish();
        hidden.finish();
        Handling handling = new Handling(
                json.flag("inPortfolio", kind.isPrintedAtFirst()),
                privatePart.text("leaveOutReason"),
                privatePart.text("privateNote"));
        ImportedClaim claim = json.has("claim") ? ClaimCodec.read(json.object("claim")) : null;
        json.finish();
        publicPart.finish();
        privatePart.finish();
        UnknownFields kept = unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
        return new CaseRecord(id, kind, number, values, handling, claim, kept);
    }

    private static JsonNode json(FieldValue value) {
        ObjectNode of = Json.object();
        return switch (value) {
            case FieldValue.Text text -> of.textNode(text.text());
            case FieldValue.Texts several -> texts(several.texts());
            case FieldValue.Day day -> of.textNode(day.day().toString());
            case FieldValue.Time time -> {
                WhenCodec.write(time.when(), of);
                yield of;
            }
            case FieldValue.Amount amount -> of.textNode(amount.pounds().toPlainString());
            case FieldValue.Code code -> of.textNode(code.code());
            case FieldValue.Codes codes -> texts(codes.codes());
            case FieldValue.Links links ->
                texts(links.ids().stream().map(RecordId::hex).toList());
            case FieldValue.Terms terms -> {
                ArrayNode array = of.arrayNode();
                terms.terms()
                        .forEach(term ->
                                array.addObject().put("id", term.id().hex()).put("words", term.words()));
                yield array;
            }
        };
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = Json.object().arrayNode();
        texts.forEach(array::add);
        return array;
    }

    private static @Nullable FieldValue value(Field field, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntry {
        String name = field.name();
        if (!in.has(name)) {
            return null;
        }
        return switch (field.form()) {
            case LINE, WORDS -> new FieldValue.Text(in.text(name));
            case LINES -> new FieldValue.Texts(in.texts(name));
            case DAY -> new FieldValue.Day(in.parsed(name, WhenCodec::day));
            case TIME -> new FieldValue.Time(WhenCodec.read(in.object(name)));
            case AMOUNT -> in.parsed(name, text -> new FieldValue.Amount(new BigDecimal(text)));
            case ANSWER, CHOICE ->
                new FieldValue.Code(in.choice(name, field.options().toArray(String[]::new), option -> option, ""));
            case TICKS -> ticks(field, in, unknown);
            case INCIDENTS, EXHIBITS, PERSONS -> new FieldValue.Links(in.ids(name));
            case TERMS -> terms(name, in, unknown);
        };
    }

    /** Codes that only a newer version knows are kept. */
    private static FieldValue ticks(Field field, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntry {
        List<String> known = new ArrayList<>();
        ArrayNode newer = Json.object().arrayNode();
        for (String code : in.texts(field.name())) {
            if (field.options().contains(code)) {
                known.add(code);
            } else {
                newer.add(code);
            }
        }
        keep(in.path(field.name()), newer, unknown);
        return new FieldValue.Codes(known);
    }

    /** Terms of which a newer version says more are kept. */
    private static FieldValue terms(String name, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntry {
        List<OrderTerm> known = new ArrayList<>();
        ArrayNode newer = Json.object().arrayNode();
        for (JsonNode element : in.elements(name)) {
            term(in.path(name), element).ifPresentOrElse(known::add, () -> newer.add(element));
        }
        keep(in.path(name), newer, unknown);
        return new FieldValue.Terms(known);
    }

    private static Optional<OrderTerm> term(String path, JsonNode element) throws MalformedEntry {
        Map<String, String> more = new HashMap<>();
        JsonObjectReader in = new JsonObjectReader(path + ".", element, more);
        OrderTerm term = new OrderTerm(in.parsed("id", RecordId::new), in.text("words"));
        in.finish();
        return more.isEmpty() ? Optional.of(term) : Optional.empty();
    }

    private static void keep(String path, ArrayNode newer, Map<String, String> unknown) {
        if (!newer.isEmpty()) {
            unknown.put(path + IncidentCodec.ELEMENTS, newer.toString());
        }
    }
}
