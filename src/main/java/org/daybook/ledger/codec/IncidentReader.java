package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentHandling;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.field.IncidentField;
import org.daybook.incident.field.IncidentValues;
import org.daybook.record.Coded;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;
import org.jspecify.annotations.Nullable;

/**
 * Reads one incident from the two parts of its entry, each field as {@link IncidentField} describes it. Codes, fields
 * and elements that only a newer version knows are kept as unknown; anything no version writes is malformed.
 */
final class IncidentReader {
    private static final int LARGEST_NUMBER = 1_000_000_000;
    private static final List<StoredObject> OBJECTS = objects("");

    private final JsonObjectReader hidden;
    private final Map<String, String> unknown;
    private final Map<IncidentField, FieldValue> said = new EnumMap<>(IncidentField.class);
    private RecordOrigin origin = RecordOrigin.HERE;

    /** A JSON object with its fields and nested objects. */
    private record StoredObject(String name, List<IncidentField> fields, List<StoredObject> inner) {}

    IncidentReader(JsonObjectReader hidden, Map<String, String> unknown) {
        this.hidden = hidden;
        this.unknown = unknown;
    }

    /** @param publicPart the object that holds the incident, finished here */
    Incident read(JsonObjectReader publicPart) throws MalformedEntryException {
        JsonObjectReader json = publicPart.object("incident");
        Id<Incident> id = json.parsed("id", Id::new);
        int number = json.count("number");
        if (number < 1 || number > LARGEST_NUMBER) {
            throw new MalformedEntryException(json.path("number"));
        }
        EventTime when = EventTimeCodec.read(json.object("when"));
        for (StoredObject object : OBJECTS) {
            read(object, json);
        }
        if (!said.containsKey(IncidentField.CERTAINTY)) {
            throw new MalformedEntryException(json.path("who.certainty"));
        }
        IncidentHandling handling = handling(json);
        json.finish();
        publicPart.finish();
        hidden.finish();
        UnknownFields kept = unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
        try {
            return new IncidentValues(said).incident(id, number, when, origin, handling, kept);
        } catch (IllegalArgumentException e) {
            throw new MalformedEntryException(json.path("response.reports"));
        }
    }

    private void read(StoredObject object, JsonObjectReader json) throws MalformedEntryException {
        if (!json.has(object.name)) {
            return;
        }
        JsonObjectReader in = json.object(object.name);
        for (IncidentField field : object.fields) {
            FieldValue value = value(field, in);
            if (value != null) {
                said.put(field, value);
            }
        }
        for (StoredObject inner : object.inner) {
            read(inner, in);
        }
        if (object.name.equals(IncidentCodec.BACKGROUND)) {
            origin = origin(in);
        }
        in.finish();
    }

    private @Nullable FieldValue value(IncidentField field, JsonObjectReader in) throws MalformedEntryException {
        return switch (field) {
            case CERTAINTY ->
                new FieldValue.Code(in.parsed(
                                field.wireName(),
                                code -> Coded.find(Certainty.class, code).orElseThrow())
                        .code());
            case WITNESSES -> witnesses(field, in);
            default -> FieldCodec.read(field.field(), field.wireName(), in, unknown);
        };
    }

    /** The witnesses, each with its contact details, including those with fields that only a newer version knows. */
    private FieldValue witnesses(IncidentField field, JsonObjectReader in) throws MalformedEntryException {
        List<JsonNode> contacts = hidden.elements(IncidentCodec.WITNESS_CONTACTS);
        List<Map<Field, FieldValue>> rows = new ArrayList<>();
        ArrayNode newer = Json.object().arrayNode();
        ArrayNode newerContacts = Json.object().arrayNode();
        for (JsonNode element : in.elements(field.wireName())) {
            int place = rows.size() + newer.size();
            JsonNode contact = place < contacts.size()
                    ? contacts.get(place)
                    : Json.object().textNode("");
            if (!contact.isTextual()) {
                throw new MalformedEntryException(hidden.path(IncidentCodec.WITNESS_CONTACTS));
            }
            Optional<Map<Field, FieldValue>> row = FieldCodec.row(field.field(), in.path(field.wireName()), element);
            if (row.isPresent()) {
                rows.add(withContact(field.field(), row.get(), contact.textValue()));
            } else {
                newer.add(element);
                newerContacts.add(contact);
            }
        }
        FieldCodec.keep(in.path(field.wireName()), newer, unknown);
        FieldCodec.keep(hidden.path(IncidentCodec.WITNESS_CONTACTS), newerContacts, unknown);
        return new FieldValue.Rows(rows);
    }

    private static Map<Field, FieldValue> withContact(Field witnesses, Map<Field, FieldValue> row, String contact) {
        Map<Field, FieldValue> all = new LinkedHashMap<>(row);
        witnesses.columns().stream()
                .filter(column -> column.audience() == Audience.CONFIDENTIAL)
                .forEach(column -> all.put(column, new FieldValue.Text(contact)));
        return all;
    }

    private static RecordOrigin origin(JsonObjectReader in) throws MalformedEntryException {
        RecordOrigin.OriginKind kind = in.choice("origin", RecordOrigin.OriginKind.HERE);
        LocalDate firstWritten = in.optional("firstWritten", EventTimeCodec::day);
        // With an origin that only a newer version knows, its claim is kept as unknown too.
        ImportedClaim claim = kind == RecordOrigin.OriginKind.OTHER_DIARY ? ClaimCodec.read(in.object("claim")) : null;
        return kind == RecordOrigin.OriginKind.HERE && firstWritten == null
                ? RecordOrigin.HERE
                : new RecordOrigin(kind, firstWritten, claim);
    }

    private IncidentHandling handling(JsonObjectReader json) throws MalformedEntryException {
        boolean inPortfolio = json.flag("inPortfolio", true);
        String leaveOutReason = hidden.text("leaveOutReason");
        String privateNote = hidden.text("privateNote");
        return inPortfolio && leaveOutReason.isEmpty() && privateNote.isEmpty()
                ? IncidentHandling.ORDINARY
                : new IncidentHandling(inPortfolio, leaveOutReason, privateNote);
    }

    private static List<StoredObject> objects(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        return Arrays.stream(IncidentField.values())
                .map(IncidentField::object)
                .filter(object -> object.startsWith(prefix) && !object.equals(path))
                .map(object -> object.substring(prefix.length()).split("\\.")[0])
                .distinct()
                .map(name -> new StoredObject(name, fields(prefix + name), objects(prefix + name)))
                .toList();
    }

    private static List<IncidentField> fields(String object) {
        return Arrays.stream(IncidentField.values())
                .filter(field -> field.object().equals(object))
                .toList();
    }
}
