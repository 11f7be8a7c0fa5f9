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
import org.daybook.facts.Claim;
import org.daybook.facts.Handling;
import org.daybook.facts.ThingId;
import org.daybook.facts.UnknownFields;
import org.daybook.particulars.Audience;
import org.daybook.particulars.Field;
import org.daybook.particulars.Particular;
import org.daybook.particulars.ParticularKind;
import org.daybook.particulars.Term;
import org.daybook.particulars.Value;
import org.jspecify.annotations.Nullable;

/**
 * Particulars to JSON and back, every kind by the same rules: a field stands under its name, in the form of its value. What
 * is confidential, the private note, and why something is left out go to the private part. What was not said is not
 * written.
 */
final class ParticularCodec {
    private static final String PARTICULAR = "particular";
    private static final String SAID = "said";
    private static final int LARGEST_NUMBER = 1_000_000_000;

    private ParticularCodec() {}

    static void write(Particular particular, ObjectNode publicPart, ObjectNode privatePart) {
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
        Claim claim = particular.claim();
        if (claim != null) {
            ClaimCodec.write(claim, json.putObject("claim"));
        }
        UnknownJson.restore(particular.unknown(), publicPart, privatePart);
    }

    static Particular read(
            ParticularKind kind, JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntry {
        JsonObjectReader json = publicPart.object(PARTICULAR);
        ThingId id = json.parsed("id", ThingId::new);
        int number = json.count("number");
        if (number < 1 || number > LARGEST_NUMBER) {
            throw new MalformedEntry(json.path("number"));
        }
        JsonObjectReader open = json.object(SAID);
        JsonObjectReader hidden = privatePart.object(SAID);
        Map<Field, Value> values = new LinkedHashMap<>();
        for (Field field : kind.fields()) {
            Value value = value(field, field.audience() == Audience.READER ? open : hidden, unknown);
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
        Claim claim = json.has("claim") ? ClaimCodec.read(json.object("claim")) : null;
        json.finish();
        publicPart.finish();
        privatePart.finish();
        UnknownFields kept = unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
        return new Particular(id, kind, number, values, handling, claim, kept);
    }

    private static JsonNode json(Value value) {
        ObjectNode of = Json.object();
        return switch (value) {
            case Value.Text text -> of.textNode(text.text());
            case Value.Texts several -> texts(several.texts());
            case Value.Day day -> of.textNode(day.day().toString());
            case Value.Time time -> {
                WhenCodec.write(time.when(), of);
                yield of;
            }
            case Value.Amount amount -> of.textNode(amount.pounds().toPlainString());
            case Value.Code code -> of.textNode(code.code());
            case Value.Codes codes -> texts(codes.codes());
            case Value.Links links ->
                texts(links.ids().stream().map(ThingId::hex).toList());
            case Value.Terms terms -> {
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

    private static @Nullable Value value(Field field, JsonObjectReader in, Map<String, String> unknown)
            throws MalformedEntry {
        String name = field.name();
        if (!in.has(name)) {
            return null;
        }
        return switch (field.form()) {
            case LINE, WORDS -> new Value.Text(in.text(name));
            case LINES -> new Value.Texts(in.texts(name));
            case DAY -> new Value.Day(in.parsed(name, WhenCodec::day));
            case TIME -> new Value.Time(WhenCodec.read(in.object(name)));
            case AMOUNT -> in.parsed(name, text -> new Value.Amount(new BigDecimal(text)));
            case ANSWER, CHOICE ->
                new Value.Code(in.choice(name, field.options().toArray(String[]::new), option -> option, ""));
            case TICKS -> ticks(field, in, unknown);
            case INCIDENTS, EXHIBITS, PERSONS -> new Value.Links(in.ids(name));
            case TERMS -> terms(name, in, unknown);
        };
    }

    /** Codes that only a newer version knows are kept. */
    private static Value ticks(Field field, JsonObjectReader in, Map<String, String> unknown) throws MalformedEntry {
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
        return new Value.Codes(known);
    }

    /** Terms of which a newer version says more are kept. */
    private static Value terms(String name, JsonObjectReader in, Map<String, String> unknown) throws MalformedEntry {
        List<Term> known = new ArrayList<>();
        ArrayNode newer = Json.object().arrayNode();
        for (JsonNode element : in.elements(name)) {
            term(in.path(name), element).ifPresentOrElse(known::add, () -> newer.add(element));
        }
        keep(in.path(name), newer, unknown);
        return new Value.Terms(known);
    }

    private static Optional<Term> term(String path, JsonNode element) throws MalformedEntry {
        Map<String, String> more = new HashMap<>();
        JsonObjectReader in = new JsonObjectReader(path + ".", element, more);
        Term term = new Term(in.parsed("id", ThingId::new), in.text("words"));
        in.finish();
        return more.isEmpty() ? Optional.of(term) : Optional.empty();
    }

    private static void keep(String path, ArrayNode newer, Map<String, String> unknown) {
        if (!newer.isEmpty()) {
            unknown.put(path + IncidentCodec.ELEMENTS, newer.toString());
        }
    }
}
