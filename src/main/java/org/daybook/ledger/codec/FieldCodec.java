package org.daybook.ledger.codec;

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
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.field.OrderTerm;
import org.daybook.record.Id;
import org.daybook.record.IsoTimeParser;
import org.jspecify.annotations.Nullable;

/**
 * Writes the value of a field as JSON and reads it back, in the same form for every kind of record. What only a newer
 * version knows is kept as unknown.
 */
final class FieldCodec {
    private FieldCodec() {}

    static JsonNode json(FieldValue value) {
        ObjectNode of = Json.object();
        return switch (value) {
            case FieldValue.Text text -> of.textNode(text.text());
            case FieldValue.Texts several -> texts(several.texts());
            case FieldValue.Day day -> of.textNode(day.day().toString());
            case FieldValue.TimeOfDay time -> of.textNode(time.time().toString());
            case FieldValue.Time time -> {
                EventTimeCodec.write(time.when(), of);
                yield of;
            }
            case FieldValue.Amount amount -> of.textNode(amount.pounds().toPlainString());
            case FieldValue.Count count -> of.numberNode(count.number());
            case FieldValue.Code code -> of.textNode(code.code());
            case FieldValue.Codes codes -> texts(codes.codes());
            case FieldValue.Links links ->
                texts(links.ids().stream().map(Id::hex).toList());
            case FieldValue.Terms terms -> {
                ArrayNode array = of.arrayNode();
                terms.terms()
                        .forEach(term ->
                                array.addObject().put("id", term.id().hex()).put("words", term.words()));
                yield array;
            }
            case FieldValue.Rows rows -> rows(rows);
        };
    }

    /** Null if the field is missing; every unlock reads a million of them. */
    static @Nullable FieldValue read(Field field, String name, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntryException {
        if (!in.has(name)) {
            return null;
        }
        return switch (field.form()) {
            case LINE, WORDS -> text(in.text(name));
            case LINES -> new FieldValue.Texts(in.texts(name));
            case DAY -> in.optional(name, text -> new FieldValue.Day(EventTimeCodec.day(text)));
            case TIME_OF_DAY -> in.optional(name, text -> new FieldValue.TimeOfDay(IsoTimeParser.time(text)));
            case TIME -> new FieldValue.Time(EventTimeCodec.read(in.object(name)));
            case AMOUNT -> in.optional(name, text -> new FieldValue.Amount(new BigDecimal(text)));
            case COUNT -> new FieldValue.Count(in.count(name));
            case ANSWER, CHOICE -> code(in.choice(name, field.options()));
            case TICKS -> ticks(field, name, in, unknown);
            case INCIDENTS, EXHIBITS, PERSONS, BROKEN_TERMS -> new FieldValue.Links(in.ids(name));
            case TERMS -> terms(name, in, unknown);
            case ROWS -> rows(field, name, in, unknown);
        };
    }

    private static @Nullable FieldValue text(String text) {
        return text.isEmpty() ? null : new FieldValue.Text(text);
    }

    private static @Nullable FieldValue code(String code) {
        return code.isEmpty() ? null : new FieldValue.Code(code);
    }

    private static ArrayNode texts(List<String> texts) {
        ArrayNode array = Json.object().arrayNode();
        texts.forEach(array::add);
        return array;
    }

    /** Confidential fields of a row are stored elsewhere. */
    private static ArrayNode rows(FieldValue.Rows rows) {
        ArrayNode array = Json.object().arrayNode();
        for (Map<Field, FieldValue> row : rows.rows()) {
            ObjectNode into = array.addObject();
            row.forEach((column, value) -> {
                if (column.audience() == Audience.READER) {
                    into.set(column.camelCaseName(), json(value));
                }
            });
        }
        return array;
    }

    private static FieldValue ticks(Field field, String name, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntryException {
        List<String> codes = in.texts(name);
        if (field.options().containsAll(codes)) {
            return new FieldValue.Codes(codes);
        }
        List<String> known = new ArrayList<>();
        ArrayNode newer = Json.object().arrayNode();
        for (String code : codes) {
            if (field.options().contains(code)) {
                known.add(code);
            } else {
                newer.add(code);
            }
        }
        keep(in.path(name), newer, unknown);
        return new FieldValue.Codes(known);
    }

    /** Keeps terms that a newer version has more to say about. */
    private static FieldValue terms(String name, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntryException {
        List<OrderTerm> known = new ArrayList<>();
        ArrayNode newer = Json.object().arrayNode();
        for (JsonNode element : in.elements(name)) {
            term(in.path(name), element).ifPresentOrElse(known::add, () -> newer.add(element));
        }
        keep(in.path(name), newer, unknown);
        return new FieldValue.Terms(known);
    }

    private static Optional<OrderTerm> term(String path, JsonNode element) throws MalformedEntryException {
        Map<String, String> more = new HashMap<>();
        JsonObjectReader in = new JsonObjectReader(path + ".", element, more);
        OrderTerm term = new OrderTerm(in.parsed("id", Id::new), in.text("words"));
        in.finish();
        return more.isEmpty() ? Optional.of(term) : Optional.empty();
    }

    private static FieldValue rows(Field field, String name, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntryException {
        List<Map<Field, FieldValue>> known = new ArrayList<>();
        ArrayNode newer = Json.object().arrayNode();
        for (JsonNode element : in.elements(name)) {
            row(field, in.path(name), element).ifPresentOrElse(known::add, () -> newer.add(element));
        }
        keep(in.path(name), newer, unknown);
        return new FieldValue.Rows(known);
    }

    /** Empty for a term that a newer version has more to say about. */
    static Optional<Map<Field, FieldValue>> row(Field field, String path, JsonNode element)
            throws MalformedEntryException {
        Map<String, String> more = new HashMap<>();
        JsonObjectReader in = new JsonObjectReader(path + ".", element, more);
        Map<Field, FieldValue> row = new LinkedHashMap<>();
        for (Field column : field.columns()) {
            if (column.audience() == Audience.READER) {
                FieldValue value = read(column, column.camelCaseName(), in, more);
                if (value != null) {
                    row.put(column, value);
                }
            }
        }
        in.finish();
        return more.isEmpty() ? Optional.of(row) : Optional.empty();
    }

    static void keep(String path, ArrayNode newer, Map<String, String> unknown) {
        if (!newer.isEmpty()) {
            unknown.put(path + IncidentCodec.ELEMENTS, newer.toString());
        }
    }
}
