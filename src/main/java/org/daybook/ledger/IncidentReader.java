package org.daybook.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daybook.incident.Channel;
import org.daybook.incident.DailyChange;
import org.daybook.incident.Distress;
import org.daybook.incident.Effect;
import org.daybook.incident.Handling;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.IncidentLocation;
import org.daybook.incident.IncidentType;
import org.daybook.incident.Officer;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Presence;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Report;
import org.daybook.incident.ReportReferences;
import org.daybook.incident.ReportedTo;
import org.daybook.incident.Reporting;
import org.daybook.incident.Response;
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Vehicle;
import org.daybook.incident.Witness;
import org.daybook.record.Answer;
import org.daybook.record.EventTime;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordId;
import org.daybook.record.RecordOrigin;
import org.daybook.record.UnknownFields;

/**
 * Reads one incident from the two parts of its entry. Codes, fields and elements that only a newer version knows are
 * kept as unknown; what no version writes is malformed.
 */
final class IncidentReader {
    private static final int LARGEST_NUMBER = 1_000_000_000;
    private static final String WITNESS_CONTACTS = "witnessContacts";

    private final JsonObjectReader json;
    private final JsonObjectReader hidden;
    private final Map<String, String> unknown;

    IncidentReader(JsonObjectReader json, JsonObjectReader hidden, Map<String, String> unknown) {
        this.json = json;
        this.hidden = hidden;
        this.unknown = unknown;
    }

    /** @param publicPart the object in which the incident stands, finished here */
    Incident read(JsonObjectReader publicPart) throws MalformedEntry {
        RecordId id = json.parsed("id", RecordId::new);
        int number = json.count("number");
        if (number < 1 || number > LARGEST_NUMBER) {
            throw new MalformedEntry(json.path("number"));
        }
        EventTime when = WhenCodec.read(json.object("when"));
        IncidentDescription what = what();
        IncidentLocation where = shared(where(), IncidentLocation.NOT_SAID);
        SuspectedPerson who = who();
        Presence presence = presence();
        Response response = response();
        Effect effect = shared(effect(), Effect.NOT_SAID);
        IncidentContext background = background();
        Handling handling = shared(
                new Handling(json.flag("inPortfolio", true), hidden.text("leaveOutReason"), hidden.text("privateNote")),
                Handling.ORDINARY);
        json.finish();
        publicPart.finish();
        hidden.finish();
        UnknownFields kept = unknown.isEmpty() ? UnknownFields.NONE : new UnknownFields(unknown);
        return new Incident(id, number, when, what, where, who, presence, response, effect, background, handling, kept);
    }

    /** One object for all that say nothing: most parts of most incidents do, and all are held while a diary is open. */
    private static <T> T shared(T read, T notSaid) {
        return read.equals(notSaid) ? notSaid : read;
    }

    private IncidentDescription what() throws MalformedEntry {
        JsonObjectReader in = json.object("what");
        IncidentDescription what = new IncidentDescription(
                codes(in, "types", IncidentType::ofCode),
                in.text("happened"),
                in.text("exactWords"),
                shared(new IncidentExtent(in.count("times", 0), in.text("lasted")), IncidentExtent.NOT_SAID),
                in.has("channel") ? channel(in.object("channel")) : Channel.NOT_SAID,
                in.has("received") ? received(in.object("received")) : ReceivedItem.NOT_SAID);
        in.finish();
        return what;
    }

    private static Channel channel(JsonObjectReader in) throws MalformedEntry {
        Channel channel = new Channel(
                in.text("number"), in.text("email"), in.text("handle"), in.text("platform"), in.text("url"));
        in.finish();
        return channel;
    }

    private static ReceivedItem received(JsonObjectReader in) throws MalformedEntry {
        ReceivedItem received = new ReceivedItem(
                in.text("thing"),
                in.text("delivery"),
                in.text("wrapper"),
                answer(in, "opened"),
                in.text("handledBy"),
                in.text("keptAt"));
        in.finish();
        return received;
    }

    private IncidentLocation where() throws MalformedEntry {
        JsonObjectReader in = json.object("where");
        IncidentLocation where = new IncidentLocation(
                in.text("place"), in.choice("kind", PlaceKind.values(), PlaceKind::code, PlaceKind.NOT_SAID));
        in.finish();
        return where;
    }

    private SuspectedPerson who() throws MalformedEntry {
        JsonObjectReader in = json.object("who");
        Vehicle vehicle = shared(
                new Vehicle(in.text("vehicleMake"), in.text("vehicleColour"), in.text("vehicleRegistration")),
                Vehicle.NOT_SAID);
        SuspectedPerson who = new SuspectedPerson(
                in.text("person"),
                in.parsed(
                        "certainty",
                        JsonObjectReader.code(SuspectedPerson.Certainty.values(), SuspectedPerson.Certainty::code)),
                in.text("reason"),
                shared(
                        new Sighting(in.text("companions"), in.text("appearance"), vehicle, in.text("direction")),
                        Sighting.NOT_SAID));
        in.finish();
        return who;
    }

    private Presence presence() throws MalformedEntry {
        if (!json.has("presence")) {
            return Presence.NOT_SAID;
        }
        JsonObjectReader in = json.object("presence");
        List<JsonNode> contacts = hidden.elements(WITNESS_CONTACTS);
        List<Witness> witnesses = new ArrayList<>();
        ArrayNode newer = Json.object().putArray("newer");
        ArrayNode newerContacts = Json.object().putArray("newer");
        List<JsonNode> elements = in.elements("witnesses");
        for (int i = 0; i < elements.size(); i++) {
            JsonNode contact =
                    i < contacts.size() ? contacts.get(i) : Json.object().textNode("");
            if (!contact.isTextual()) {
                throw new MalformedEntry(hidden.path(WITNESS_CONTACTS));
            }
            Optional<Witness> witness = witness(in.path("witnesses"), elements.get(i), contact.textValue());
            if (witness.isPresent()) {
                witnesses.add(witness.get());
            } else {
                newer.add(elements.get(i));
                newerContacts.add(contact);
            }
        }
        keep(in.path("witnesses"), newer);
        keep(hidden.path(WITNESS_CONTACTS), newerContacts);
        Presence presence = new Presence(witnesses, answer(in, "children"), in.text("childrenNote"));
        in.finish();
        return presence;
    }

    private static Optional<Witness> witness(String path, JsonNode element, String contact) throws MalformedEntry {
        Map<String, String> newer = new HashMap<>();
        JsonObjectReader in = new JsonObjectReader(path + ".", element, newer);
        Witness witness = new Witness(in.text("name"), in.text("saw"), answer(in, "willing"), contact);
        in.finish();
        return newer.isEmpty() ? Optional.of(witness) : Optional.empty();
    }

    private Response response() throws MalformedEntry {
        if (!json.has("response")) {
            return Response.NOT_SAID;
        }
        JsonObjectReader in = json.object("response");
        List<Report> reports = new ArrayList<>();
        ArrayNode newer = Json.object().putArray("newer");
        for (JsonNode element : in.elements("reports")) {
            report(in.path("reports"), element).ifPresentOrElse(reports::add, () -> newer.add(element));
        }
        keep(in.path("reports"), newer);
        Response response = new Response(
                in.text("did"),
                new StopRequestAnswer(
                        answer(in, "askedToStop"),
                        in.optional("askedToStopOn", WhenCodec::day),
                        in.text("askedToStopHow")),
                new Reporting(answer(in, "reported"), reports));
        in.finish();
        return response;
    }

    private static Optional<Report> report(String path, JsonNode element) throws MalformedEntry {
        Map<String, String> newer = new HashMap<>();
        JsonObjectReader in = new JsonObjectReader(path + ".", element, newer);
        try {
            Report report = new Report(
                    in.choice("to", ReportedTo.values(), ReportedTo::code, ReportedTo.NOT_SAID),
                    in.optional("on", WhenCodec::day),
                    in.optional("at", IsoTimeParser::time),
                    new Officer(in.text("officer"), in.text("collarNumber"), in.text("force"), in.text("station")),
                    new ReportReferences(in.text("log"), in.text("crime")),
                    in.text("said"),
                    in.text("promised"),
                    in.text("outcome"));
            in.finish();
            return newer.isEmpty() ? Optional.of(report) : Optional.empty();
        } catch (IllegalArgumentException e) {
            throw new MalformedEntry(path);
        }
    }

    private Effect effect() throws MalformedEntry {
        JsonObjectReader in = json.object("effect");
        Effect effect = new Effect(
                in.text("feelings"),
                in.choice("distress", Distress.values(), Distress::code, Distress.NOT_SAID),
                answer(in, "fearOfViolence"),
                codes(in, "changes", DailyChange::ofCode),
                in.text("dayToDay"),
                shared(
                        new Harm(in.text("injury"), in.text("treatment"), in.text("damage"), in.text("cost")),
                        Harm.NOT_SAID));
        in.finish();
        return effect;
    }

    private IncidentContext background() throws MalformedEntry {
        if (!json.has("background")) {
            return IncidentContext.NOT_SAID;
        }
        JsonObjectReader in = json.object("background");
        List<RecordId> brokenTerms = in.ids("brokenTerms");
        List<RecordId> linked = in.ids("linked");
        RecordOrigin.Kind kind =
                in.choice("origin", RecordOrigin.Kind.values(), RecordOrigin.Kind::code, RecordOrigin.Kind.HERE);
        LocalDate firstWritten = in.optional("firstWritten", WhenCodec::day);
        // Beside an origin that only a newer version knows, its claim is kept as unknown too.
        ImportedClaim claim = kind == RecordOrigin.Kind.OTHER_DIARY ? ClaimCodec.read(in.object("claim")) : null;
        IncidentContext background = new IncidentContext(
                answer(in, "orderBroken"),
                in.text("orderTerm"),
                brokenTerms,
                linked,
                new RecordOrigin(kind, firstWritten, claim));
        in.finish();
        return background;
    }

    private static Answer answer(JsonObjectReader in, String name) throws MalformedEntry {
        return in.choice(name, Answer.values(), Answer::code, Answer.NOT_SAID);
    }

    /** A list of codes; those that only a newer version knows are kept. */
    private <E> List<E> codes(JsonObjectReader in, String name, CodeReader<E> ofCode) throws MalformedEntry {
        List<E> known = new ArrayList<>();
        ArrayNode newer = Json.object().putArray("newer");
        for (JsonNode element : in.elements(name)) {
            if (!element.isTextual()) {
                throw new MalformedEntry(in.path(name));
            }
            ofCode.read(element.textValue()).ifPresentOrElse(known::add, () -> newer.add(element));
        }
        keep(in.path(name), newer);
        return known;
    }

    private void keep(String path, ArrayNode newer) {
        if (!newer.isEmpty()) {
            unknown.put(path + IncidentCodec.ELEMENTS, newer.toString());
        }
    }

    /** Finds the constant of a code. */
    private interface CodeReader<E> {
        Optional<E> read(String code);
    }
}
