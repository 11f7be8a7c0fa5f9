package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.daybook.facts.Effect;
import org.daybook.facts.Handling;
import org.daybook.facts.Incident;
import org.daybook.facts.IncidentType;
import org.daybook.facts.ThingId;
import org.daybook.facts.UnknownFields;
import org.daybook.facts.What;
import org.daybook.facts.When;
import org.daybook.facts.Where;
import org.daybook.facts.Who;
import org.jspecify.annotations.Nullable;

/** Incidents to JSON and back. The private note, and why something is left out, go to the private part. */
final class IncidentCodec {
    private static final int LARGEST_NUMBER = 1_000_000_000;
    private static final String PRIVATE_PREFIX = "private.";

    private IncidentCodec() {}

    static void write(Incident incident, ObjectNode publicPart, ObjectNode privatePart) {
        ObjectNode json = publicPart.putObject("incident");
        json.put("id", incident.id().hex());
        json.put("number", incident.number());
        writeWhen(incident.when(), json.putObject("when"));
        ObjectNode what = json.putObject("what");
        ArrayNode types = what.putArray("types");
        incident.what().types().forEach(type -> types.add(type.code()));
        what.put("happened", incident.what().happened());
        what.put("exactWords", incident.what().exactWords());
        json.putObject("where").put("place", incident.where().place());
        json.putObject("who")
                .put("person", incident.who().person())
                .put("certainty", incident.who().certainty().code())
                .put("reason", incident.who().reason());
        json.putObject("effect")
                .put("feelings", incident.effect().feelings())
                .put("dayToDay", incident.effect().dayToDay());
        json.put("inPortfolio", incident.handling().inPortfolio());
        privatePart.put("leaveOutReason", incident.handling().leaveOutReason());
        privatePart.put("privateNote", incident.handling().privateNote());
        incident.unknown().json().forEach((path, value) -> {
            boolean hidden = path.startsWith(PRIVATE_PREFIX);
            String rest = hidden ? path.substring(PRIVATE_PREFIX.length()) : path;
            Json.restore(hidden ? privatePart : publicPart, Map.of(rest, value));
        });
    }

    static Incident read(JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntry {
        JsonObjectReader json = publicPart.object("incident");
        When when = readWhen(json.object("when"));
        What what = readWhat(json.object("what"), unknown);
        JsonObjectReader where = json.object("where");
        JsonObjectReader who = json.object("who");
        JsonObjectReader effect = json.object("effect");
        ThingId id = json.parsed("id", ThingId::new);
        int number = json.count("number");
        if (number < 1 || number > LARGEST_NUMBER) {
            throw new MalformedEntry(json.path("number"));
        }
        Where place = new Where(where.text("place"));
        Who person = new Who(
                who.text("person"),
                who.parsed("certainty", code(Who.Certainty.values(), Who.Certainty::code)),
                who.text("reason"));
        Effect felt = new Effect(effect.text("feelings"), effect.text("dayToDay"));
        Handling handling = new Handling(
                json.flag("inPortfolio", true), privatePart.text("leaveOutReason"), privatePart.text("privateNote"));
        List.of(where, who, effect, json).forEach(JsonObjectReader::finish);
        publicPart.finish();
        privatePart.finish();
        return new Incident(id, number, when, what, place, person, felt, handling, new UnknownFields(unknown));
    }

    /** Finds a stored code among the constants that have one. */
    static <E> Function<String, E> code(E[] values, Function<E, String> codeOf) {
        return code -> Arrays.stream(values)
                .filter(value -> codeOf.apply(value).equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static What readWhat(JsonObjectReader what, Map<String, String> unknown) throws MalformedEntry {
        List<IncidentType> types = new ArrayList<>();
        ArrayNode newer = Json.object().putArray("types");
        for (JsonNode element : what.elements("types")) {
            if (!element.isTextual()) {
                throw new MalformedEntry(what.path("types"));
            }
            IncidentType.ofCode(element.textValue()).ifPresentOrElse(types::add, () -> newer.add(element));
        }
        if (!newer.isEmpty()) {
            unknown.put(what.path("types") + "[]", newer.toString());
        }
        What read = new What(types, what.text("happened"), what.text("exactWords"));
        what.finish();
        return read;
    }

    private static void writeWhen(When when, ObjectNode json) {
        json.put("precision", when.precision().code());
        putIfKnown(json, "date", when.date());
        putIfKnown(json, "time", when.time());
        putIfKnown(json, "endDate", when.endDate());
        putIfKnown(json, "endTime", when.endTime());
        json.put("zone", when.zone().getId());
        json.put("words", when.words());
    }

    private static When readWhen(JsonObjectReader json) throws MalformedEntry {
        try {
            When when = new When(
                    json.parsed("precision", code(When.Precision.values(), When.Precision::code)),
                    json.optional("date", IncidentCodec::day),
                    json.optional("time", LocalTime::parse),
                    json.optional("endDate", IncidentCodec::day),
                    json.optional("endTime", LocalTime::parse),
                    json.parsed("zone", Json::zone),
                    json.text("words"));
            json.finish();
            return when;
        } catch (IllegalArgumentException e) {
            throw new MalformedEntry("when");
        }
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1 || day.getYear() > Json.LATEST_YEAR) {
            throw new IllegalArgumentException("year");
        }
        return day;
    }

    private static void putIfKnown(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}
