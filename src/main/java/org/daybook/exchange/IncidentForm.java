package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.IncidentAmended;
import org.daybook.casefile.Entry.IncidentRecorded;
import org.daybook.casefile.Entry.IncidentWithdrawn;
import org.daybook.facts.Claim;
import org.daybook.facts.Incident;
import org.daybook.facts.Origin;
import org.daybook.facts.ThingId;
import org.daybook.ledger.MalformedEntry;
import org.daybook.ledger.PublicJson;
import org.jspecify.annotations.Nullable;

/** Incidents in an export. */
final class IncidentForm implements RecordForm<Incident> {
    @Override
    public Incident read(JsonNode version) throws MalformedEntry {
        return PublicJson.incident(version.path("incident"));
    }

    @Override
    public ThingId id(Incident incident) {
        return incident.id();
    }

    @Override
    public int number(Incident incident) {
        return incident.number();
    }

    @Override
    public @Nullable Claim told(Incident incident) {
        return incident.background().origin().claim();
    }

    @Override
    public boolean isFromPaper(Incident incident) {
        Claim told = told(incident);
        return incident.background().origin().kind() == Origin.Kind.PAPER_LOG || (told != null && told.fromPaper());
    }

    @Override
    public Entry recorded(Incident incident, Claim claim) {
        return new IncidentRecorded(claiming(incident, claim));
    }

    @Override
    public Entry amended(Incident incident, Claim claim, String reason) {
        return new IncidentAmended(claiming(incident, claim), reason);
    }

    @Override
    public Entry withdrawn(ThingId id, String reason, Claim claim) {
        return new IncidentWithdrawn(id, reason, claim);
    }

    private static Incident claiming(Incident incident, Claim claim) {
        Origin origin = Origin.otherDiary(claim, incident.background().origin().firstWritten());
        return incident.with(incident.background().with(origin));
    }
}
