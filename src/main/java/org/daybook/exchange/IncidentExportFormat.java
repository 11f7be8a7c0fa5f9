package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.IncidentAmended;
import org.daybook.casefile.entry.Entry.IncidentRecorded;
import org.daybook.casefile.entry.Entry.IncidentWithdrawn;
import org.daybook.incident.Incident;
import org.daybook.ledger.PublicJson;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordOrigin;
import org.jspecify.annotations.Nullable;

/** Incidents in an export. */
final class IncidentExportFormat implements RecordExportFormat<Incident> {
    @Override
    public Incident read(JsonNode version) throws MalformedEntryException {
        return PublicJson.incident(version.path("incident"));
    }

    @Override
    public Id<Incident> id(Incident incident) {
        return incident.id();
    }

    @Override
    public int number(Incident incident) {
        return incident.number();
    }

    @Override
    public @Nullable ImportedClaim told(Incident incident) {
        return incident.background().origin().claim();
    }

    @Override
    public boolean isFromPaper(Incident incident) {
        return incident.background().origin().isFromPaper();
    }

    @Override
    public Entry recorded(Incident incident, ImportedClaim claim) {
        return new IncidentRecorded(claiming(incident, claim));
    }

    @Override
    public Entry amended(Incident incident, ImportedClaim claim, String reason) {
        return new IncidentAmended(claiming(incident, claim), reason);
    }

    @Override
    public Entry withdrawn(Id<Incident> id, String reason, ImportedClaim claim) {
        return new IncidentWithdrawn(id, reason, claim);
    }

    private static Incident claiming(Incident incident, ImportedClaim claim) {
        RecordOrigin origin =
                RecordOrigin.otherDiary(claim, incident.background().origin().firstWritten());
        return incident.with(incident.background().with(origin));
    }
}
