package org.daybook.ledger.codec;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daybook.field.FieldKind;
import org.daybook.field.FieldValue;
import org.daybook.incident.Incident;
import org.daybook.incident.SuspectedPerson.Certainty;
import org.daybook.incident.field.IncidentField;
import org.daybook.record.RecordOrigin;

/**
 * Writes incidents as JSON and reads them back, each field as {@link IncidentField} describes it. The private note,
 * why something is left out, and how to reach witnesses go to the private part. Blank fields are not written. Codes,
 * fields and elements that only a newer version knows are kept as unknown; anything no version writes is malformed.
 */
public final class IncidentCodec {
    /** Marks, at the end of a path, elements of an array that only a newer version understands. */
    static final String ELEMENTS = "[]";

    static final String BACKGROUND = "background";
    public static final String WITNESS_CONTACTS = "witnessContacts";

    /** The fields of the first version, which wrote them even when blank. */
    private static final Map<IncidentField, FieldValue> ALWAYS = new EnumMap<>(Map.of(
            IncidentField.TYPES, new FieldValue.Codes(List.of()),
            IncidentField.HAPPENED, new FieldValue.Text(""),
            IncidentField.EXACT_WORDS, new FieldValue.Text(""),
            IncidentField.PLACE, new FieldValue.Text(""),
            IncidentField.PERSON, new FieldValue.Text(""),
            IncidentField.CERTAINTY, new FieldValue.Code(Certainty.NOT_SAID.code()),
            IncidentField.REASON, new FieldValue.Text(""),
            IncidentField.FEELINGS, new FieldValue.Text(""),
            IncidentField.DAY_TO_DAY, new FieldValue.Text("")));

    private static final Set<IncidentField> VEHICLE =
            EnumSet.of(IncidentField.VEHICLE_MAKE, IncidentField.VEHICLE_COLOUR, IncidentField.VEHICLE_REGISTRATION);

    /** The order in which fields have always been written. */
    private static final List<IncidentField> WRITTEN = Arrays.stream(IncidentField.values())
            .sorted(Comparator.comparingInt(IncidentCodec::outermost).thenComparingInt(IncidentCodec::rank))
            .toList();

    private IncidentCodec() {}

    public static void write(Incident incident, ObjectNode publicPart, ObjectNode privatePart) {
        ObjectNode json = publicPart.putObject("incident");
        json.put("id", incident.id().hex());
        json.put("number", incident.number());
        EventTimeCodec.write(incident.when(), json.putObject("when"));
        for (IncidentField field : WRITTEN) {
            FieldValue said = field.of(incident);
            FieldValue value = said == null ? ALWAYS.get(field) : said;
            if (value != null) {
                write(field, value, json);
            }
        }
        write(incident.background().origin(), json);
        json.put("inPortfolio", incident.handling().inPortfolio());
        if (!incident.presence().witnesses().isEmpty()) {
            // In the witnesses' order, so that a record can be shared without them.
            ArrayNode contacts = privatePart.putArray(WITNESS_CONTACTS);
            incident.presence().witnesses().forEach(witness -> contacts.add(witness.contact()));
        }
        privatePart.put("leaveOutReason", incident.handling().leaveOutReason());
        privatePart.put("privateNote", incident.handling().privateNote());
        UnknownJsonFields.restore(incident.unknown(), publicPart, privatePart);
    }

    public static Incident read(JsonObjectReader publicPart, JsonObjectReader privatePart, Map<String, String> unknown)
            throws MalformedEntryException {
        return new IncidentReader(privatePart, unknown).read(publicPart);
    }

    private static void write(IncidentField field, FieldValue value, ObjectNode json) {
        ObjectNode into = json;
        for (String object : field.object().split("\\.")) {
            into = into.get(object) instanceof ObjectNode there ? there : into.putObject(object);
        }
        into.set(field.wireName(), FieldCodec.json(value));
    }

    private static void write(RecordOrigin origin, ObjectNode json) {
        if (origin.equals(RecordOrigin.HERE)) {
            return;
        }
        ObjectNode into = json.get(BACKGROUND) instanceof ObjectNode there ? there : json.putObject(BACKGROUND);
        if (origin.kind() != RecordOrigin.OriginKind.HERE) {
            into.put("origin", origin.kind().code());
        }
        LocalDate firstWritten = origin.firstWritten();
        if (firstWritten != null) {
            into.put("firstWritten", firstWritten.toString());
        }
        ClaimCodec.put(origin.claim(), into);
    }

    private static int outermost(IncidentField field) {
        return Arrays.stream(IncidentField.values())
                .map(IncidentCodec::outermostObject)
                .distinct()
                .toList()
                .indexOf(outermostObject(field));
    }

    private static String outermostObject(IncidentField field) {
        return field.object().split("\\.")[0];
    }

    private static int rank(IncidentField field) {
        if (ALWAYS.containsKey(field)) {
            return 0;
        }
        return field.field().form() == FieldKind.ROWS ? 3 : VEHICLE.contains(field) ? 2 : 1;
    }
}
