package org.daybook.ui.attach;

import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** The record to which an exhibit is added. */
public sealed interface AddingTarget {
    /** Not yet linked to anything. */
    AddingTarget INBOX = new Inbox();

    /** Nothing yet. */
    record Inbox() implements AddingTarget {}

    /** An incident, which may not be recorded yet. */
    record OfIncident(Id<Incident> id) implements AddingTarget {}

    /** The recorded physical item that a photo shows. */
    record OfPhysicalItem(Id<Exhibit> id) implements AddingTarget {}

    /** A case record. Its form adopts what was kept, since the link is part of the case record itself. */
    record OfCaseRecord(Id<CaseRecord> id) implements AddingTarget {}

    /** Added to an incident. */
    static AddingTarget incident(Id<Incident> incident) {
        return new OfIncident(incident);
    }

    /** Added to a physical item. */
    static AddingTarget physicalItem(Id<Exhibit> physicalItem) {
        return new OfPhysicalItem(physicalItem);
    }

    /** Added to a case record. */
    static AddingTarget caseRecord(Id<CaseRecord> caseRecord) {
        return new OfCaseRecord(caseRecord);
    }

    /** The incident of {@code target}; null for any other target. */
    static @Nullable Id<Incident> incidentOf(AddingTarget target) {
        return target instanceof OfIncident of ? of.id : null;
    }
}
