package org.daybook.incident;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Gathers the texts of an incident, in the order of the form. */
final class IncidentTexts {
    private final List<String> texts = new ArrayList<>();

    private IncidentTexts() {}

    static List<String> of(Incident incident) {
        IncidentTexts gathered = new IncidentTexts();
        gathered.add(incident.when().words());
        gathered.add(incident.what());
        gathered.add(incident.where().place());
        gathered.add(incident.who());
        gathered.add(incident.presence());
        gathered.add(incident.response());
        gathered.add(incident.effect());
        gathered.add(incident.background().orderTerm());
        gathered.add(incident.handling().leaveOutReason(), incident.handling().privateNote());
        return Collections.unmodifiableList(gathered.texts);
    }

    private void add(IncidentDescription what) {
        Channel channel = what.channel();
        ReceivedItem received = what.received();
        add(what.happened(), what.exactWords(), what.extent().lasted());
        add(channel.number(), channel.email(), channel.handle(), channel.platform(), channel.url());
        add(received.thing(), received.delivery(), received.wrapper(), received.handledBy(), received.keptAt());
    }

    private void add(SuspectedPerson who) {
        Sighting sighting = who.sighting();
        Vehicle vehicle = sighting.vehicle();
        add(who.person(), who.reason());
        add(sighting.companions(), sighting.appearance(), sighting.direction());
        add(vehicle.make(), vehicle.colour(), vehicle.registration());
    }

    private void add(Presence presence) {
        presence.witnesses().forEach(witness -> add(witness.name(), witness.saw(), witness.contact()));
        add(presence.childrenNote());
    }

    private void add(Response response) {
        add(response.did(), response.askedToStop().how());
        for (Report report : response.reporting().reports()) {
            Officer officer = report.officer();
            add(officer.name(), officer.collarNumber(), officer.force(), officer.station());
            add(report.references().log(), report.references().crime());
            add(report.said(), report.promised(), report.outcome());
        }
    }

    private void add(Effect effect) {
        Harm harm = effect.harm();
        add(effect.feelings(), effect.dayToDay());
        add(harm.injury(), harm.treatment(), harm.damage(), harm.cost());
    }

    private void add(String... more) {
        for (String text : more) {
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
    }
}
