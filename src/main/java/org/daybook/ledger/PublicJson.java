package org.daybook.ledger;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.field.Audience;
import org.daybook.field.Field;
import org.daybook.incident.Incident;
import org.daybook.ledger.codec.CaseRecordCodec;
import org.daybook.ledger.codec.ClaimCodec;
import org.daybook.ledger.codec.HeadingCodec;
import org.daybook.ledger.codec.IncidentCodec;
import org.daybook.ledger.codec.Json;
import org.daybook.ledger.codec.JsonObjectReader;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.ledger.codec.UnknownJsonFields;
import org.daybook.record.CaseHeading;
import org.daybook.record.ImportedClaim;

/**
 * The part of a record that may be shared, as JSON with the same names as in the diary: the public part of its entry.
 * The private note, why something is left out, and details of the owner that may not be printed are never in it.
 */
public final class PublicJson {
    /**
     * The most bytes of one record: enough for the longest in a diary plus what an export adds, such as digests and
     * how to reach witnesses, and few enough that it can be imported with what the ledger adds.
     */
    public static final int LONGEST_RECORD = Ledger.LONGEST + Ledger.ROOM_FOR_CLAIM / 2;

    private static final String INCIDENT = "incident";
    private static final String CONTACT = "contact";
    private static final String CASE_RECORD = "particular";
    private static final String SAID = "said";

    private PublicJson() {}

    /**
     * One version of an incident.
     *
     * @param withContacts whether the contact details of each witness are included
     */
    public static ObjectNode of(Incident incident, boolean withContacts) {
        ObjectNode data = Json.object();
        ObjectNode hidden = Json.object();
        IncidentCodec.write(incident, data, hidden);
        ObjectNode json = data.withObject("/" + INCIDENT);
        if (withContacts) {
            JsonNode contacts = hidden.path("witnessContacts");
            JsonNode witnesses = witnesses(json);
            for (int i = 0; i < witnesses.size(); i++) {
                String contact = contacts.path(i).asText();
                if (!contact.isEmpty() && witnesses.get(i) instanceof ObjectNode witness) {
                    witness.put(CONTACT, contact);
                }
            }
        }
        return json;
    }

    /**
     * Reads one version of an incident; fields of a newer version are kept as unknown.
     *
     * @param json changed by the reading
     */
    public static Incident incident(JsonNode json) throws MalformedEntryException {
        ObjectNode data = Json.object();
        ObjectNode hidden = Json.object();
        for (JsonNode element : witnesses(json)) {
            ArrayNode contacts = hidden.withArrayProperty("witnessContacts");
            JsonNode contact = element instanceof ObjectNode witness ? witness.remove(CONTACT) : null;
            contacts.add(contact == null ? hidden.textNode("") : contact);
        }
        data.set(INCIDENT, json);
        Map<String, String> unknown = new HashMap<>();
        return IncidentCodec.read(
                new JsonObjectReader("", data, unknown),
                new JsonObjectReader(UnknownJsonFields.PRIVATE_PREFIX, hidden, unknown),
                unknown);
    }

    /**
     * One version of a case record.
     *
     * @param withContacts whether confidential fields, such as how to reach a witness, are included
     */
    public static ObjectNode of(CaseRecord caseRecord, boolean withContacts) {
        ObjectNode data = Json.object();
        ObjectNode hidden = Json.object();
        CaseRecordCodec.write(caseRecord, data, hidden);
        ObjectNode json = data.withObject("/" + CASE_RECORD);
        if (withContacts) {
            ObjectNode said = json.withObject("/" + SAID);
            confidential(caseRecord.kind())
                    .filter(hidden.path(SAID)::has)
                    .forEach(name -> said.set(name, hidden.path(SAID).path(name)));
        }
        return json;
    }

    /**
     * Reads one version of a case record; fields of a newer version are kept as unknown.
     *
     * @param json changed by the reading
     */
    public static CaseRecord caseRecord(CaseRecordKind kind, JsonNode json) throws MalformedEntryException {
        ObjectNode data = Json.object();
        ObjectNode hidden = Json.object();
        ObjectNode hiddenSaid = hidden.putObject(SAID);
        if (json.path(SAID) instanceof ObjectNode said) {
            confidential(kind).filter(said::has).forEach(name -> hiddenSaid.set(name, said.remove(name)));
        }
        data.set(CASE_RECORD, json);
        Map<String, String> unknown = new HashMap<>();
        return CaseRecordCodec.read(
                kind,
                new JsonObjectReader("", data, unknown),
                new JsonObjectReader(UnknownJsonFields.PRIVATE_PREFIX, hidden, unknown),
                unknown);
    }

    private static Stream<String> confidential(CaseRecordKind kind) {
        return kind.fields().stream()
                .filter(field -> field.audience() == Audience.CONFIDENTIAL)
                .map(Field::name);
    }

    /** The heading of the case, without what may not be printed. */
    public static ObjectNode of(CaseHeading heading) {
        ObjectNode json = Json.object();
        HeadingCodec.write(heading, json, Json.object());
        return json;
    }

    /** Reads the heading of a case; all of it may be printed. */
    public static CaseHeading heading(JsonNode json) throws MalformedEntryException {
        Map<String, String> unknown = new HashMap<>();
        return HeadingCodec.read(
                new JsonObjectReader("", json, unknown),
                new JsonObjectReader(UnknownJsonFields.PRIVATE_PREFIX, Json.object(), unknown),
                unknown);
    }

    /** What another diary says about a record. */
    public static ObjectNode of(ImportedClaim claim) {
        ObjectNode json = Json.object();
        ClaimCodec.write(claim, json);
        return json;
    }

    /** Reads what another diary says about a record. */
    public static ImportedClaim claim(JsonNode json) throws MalformedEntryException {
        return ClaimCodec.read(new JsonObjectReader("claim.", json, new HashMap<>()));
    }

    /** An object without fields. */
    public static ObjectNode object() {
        return Json.object();
    }

    /** A moment, always with seconds, milliseconds and a numeric offset. */
    public static String timestamp(OffsetDateTime at) {
        return Json.timestamp(at);
    }

    /** @throws IllegalArgumentException if it is not a time in the years 1 to 9999 */
    public static OffsetDateTime time(String text) {
        return Json.time(text);
    }

    /** Writes trees to {@code out}, one after the other; the caller closes it. */
    public static JsonGenerator generator(OutputStream out) throws IOException {
        return Json.generator(out);
    }

    /**
     * Reads trees from {@code in}, nested no deeper than an entry, no name in an object twice; the caller closes it.
     */
    public static JsonParser parser(InputStream in) throws IOException {
        return Json.parser(in);
    }

    private static JsonNode witnesses(JsonNode incident) {
        return incident.path("presence").path("witnesses");
    }
}
