package org.daybook.ledger;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.daybook.incident.Channel;
import org.daybook.incident.Distress;
import org.daybook.incident.Effect;
import org.daybook.incident.Harm;
import org.daybook.incident.Incident;
import org.daybook.incident.IncidentContext;
import org.daybook.incident.IncidentDescription;
import org.daybook.incident.IncidentExtent;
import org.daybook.incident.PlaceKind;
import org.daybook.incident.Presence;
import org.daybook.incident.ReceivedItem;
import org.daybook.incident.Report;
import org.daybook.incident.ReportedTo;
import org.daybook.incident.Response;
import org.daybook.incident.Sighting;
import org.daybook.incident.StopRequestAnswer;
import org.daybook.incident.SuspectedPerson;
import org.daybook.incident.Witness;
import org.daybook.record.Answer;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.jspecify.annotations.Nullable;

/** Writes one incident into the two parts of its entry. */
final class IncidentWriter {
    private final ObjectNode json;
    private final ObjectNode hidden;

    IncidentWriter(ObjectNode json, ObjectNode hidden) {
        this.json = json;
        this.hidden = hidden;
    }

    void write(Incident incident) {
        json.put("id", incident.id().hex());
        json.put("number", incident.number());
        WhenCodec.write(incident.when(), json.putObject("when"));
        write(incident.what());
        ObjectNode where = json.putObject("where").put("place", incident.where().place());
        if (incident.where().kind() != PlaceKind.NOT_SAID) {
            where.put("kind", incident.where().kind().code());
        }
        write(incident.who());
        write(incident.presence());
        write(incident.response());
        write(incident.effect());
        write(incident.background());
        json.put("inPortfolio", incident.handling().inPortfolio());
        hidden.put("leaveOutReason", incident.handling().leaveOutReason());
        hidden.put("privateNote", incident.handling().privateNote());
    }

    private void write(IncidentDescription what) {
        ObjectNode into = json.putObject("what");
        ArrayNode types = into.putArray("types");
        what.types().forEach(type -> types.add(type.code()));
        into.put("happened", what.happened());
        into.put("exactWords", what.exactWords());
        IncidentExtent extent = what.extent();
        if (extent.times() > 0) {
            into.put("times", extent.times());
        }
        put(into, "lasted", extent.lasted());
        if (!what.channel().equals(Channel.NOT_SAID)) {
            Channel channel = what.channel();
            ObjectNode by = into.putObject("channel");
            put(by, "number", channel.number());
            put(by, "email", channel.email());
            put(by, "handle", channel.handle());
            put(by, "platform", channel.platform());
            put(by, "url", channel.url());
        }
        if (!what.received().equals(ReceivedItem.NOT_SAID)) {
            ReceivedItem received = what.received();
            ObjectNode thing = into.putObject("received");
            put(thing, "thing", received.thing());
            put(thing, "delivery", received.delivery());
            put(thing, "wrapper", received.wrapper());
            put(thing, "opened", received.opened());
            put(thing, "handledBy", received.handledBy());
            put(thing, "keptAt", received.keptAt());
        }
    }

    private void write(SuspectedPerson who) {
        ObjectNode into = json.putObject("who");
        into.put("person", who.person());
        into.put("certainty", who.certainty().code());
        into.put("reason", who.reason());
        Sighting sighting = who.sighting();
        put(into, "companions", sighting.companions());
        put(into, "appearance", sighting.appearance());
        put(into, "direction", sighting.direction());
        put(into, "vehicleMake", sighting.vehicle().make());
        put(into, "vehicleColour", sighting.vehicle().colour());
        put(into, "vehicleRegistration", sighting.vehicle().registration());
    }

    private void write(Presence presence) {
        if (presence.equals(Presence.NOT_SAID)) {
            return;
        }
        ObjectNode into = json.putObject("presence");
        put(into, "children", presence.children());
        put(into, "childrenNote", presence.childrenNote());
        if (!presence.witnesses().isEmpty()) {
            ArrayNode witnesses = into.putArray("witnesses");
            // In the witnesses' order, so that a record can be handed on without them.
            ArrayNode contacts = hidden.putArray("witnessContacts");
            for (Witness witness : presence.witnesses()) {
                ObjectNode one = witnesses.addObject();
                put(one, "name", witness.name());
                put(one, "saw", witness.saw());
                put(one, "willing", witness.willing());
                contacts.add(witness.contact());
            }
        }
    }

    private void write(Response response) {
        if (response.equals(Response.NOT_SAID)) {
            return;
        }
        ObjectNode into = json.putObject("response");
        StopRequestAnswer asked = response.askedToStop();
        put(into, "did", response.did());
        put(into, "askedToStop", asked.answer());
        put(into, "askedToStopOn", asked.on());
        put(into, "askedToStopHow", asked.how());
        put(into, "reported", response.reporting().answer());
        if (!response.reporting().reports().isEmpty()) {
            ArrayNode reports = into.putArray("reports");
            response.reporting().reports().forEach(report -> write(report, reports.addObject()));
        }
    }

    private static void write(Report report, ObjectNode into) {
        if (report.to() != ReportedTo.NOT_SAID) {
            into.put("to", report.to().code());
        }
        put(into, "on", report.on());
        put(into, "at", report.at());
        put(into, "officer", report.officer().name());
        put(into, "collarNumber", report.officer().collarNumber());
        put(into, "force", report.officer().force());
        put(into, "station", report.officer().station());
        put(into, "log", report.references().log());
        put(into, "crime", report.references().crime());
        put(into, "said", report.said());
        put(into, "promised", report.promised());
        put(into, "outcome", report.outcome());
    }

    private void write(Effect effect) {
        ObjectNode into = json.putObject("effect");
        into.put("feelings", effect.feelings());
        into.put("dayToDay", effect.dayToDay());
        if (effect.distress() != Distress.NOT_SAID) {
            into.put("distress", effect.distress().code());
        }
        put(into, "fearOfViolence", effect.fearOfViolence());
        if (!effect.changes().isEmpty()) {
            ArrayNode changes = into.putArray("changes");
            effect.changes().forEach(change -> changes.add(change.code()));
        }
        Harm harm = effect.harm();
        put(into, "injury", harm.injury());
        put(into, "treatment", harm.treatment());
        put(into, "damage", harm.damage());
        put(into, "cost", harm.cost());
    }

    private void write(IncidentContext background) {
        if (background.equals(IncidentContext.NOT_SAID)) {
            return;
        }
        ObjectNode into = json.putObject("background");
        put(into, "orderBroken", background.orderBroken());
        put(into, "orderTerm", background.orderTerm());
        if (!background.brokenTerms().isEmpty()) {
            ArrayNode terms = into.putArray("brokenTerms");
            background.brokenTerms().forEach(id -> terms.add(id.hex()));
        }
        if (!background.linked().isEmpty()) {
            ArrayNode linked = into.putArray("linked");
            background.linked().forEach(id -> linked.add(id.hex()));
        }
        RecordOrigin origin = background.origin();
        if (origin.kind() != RecordOrigin.Kind.HERE) {
            into.put("origin", origin.kind().code());
        }
        put(into, "firstWritten", origin.firstWritten());
        ImportedClaim claim = origin.claim();
        if (claim != null) {
            ClaimCodec.write(claim, into.putObject("claim"));
        }
    }

    private static void put(ObjectNode into, String name, Answer answer) {
        if (answer != Answer.NOT_SAID) {
            into.put(name, answer.code());
        }
    }

    /** Days, times of day and texts. */
    private static void put(ObjectNode into, String name, @Nullable Object value) {
        if (value != null && !value.toString().isEmpty()) {
            into.put(name, value.toString());
        }
    }
}
