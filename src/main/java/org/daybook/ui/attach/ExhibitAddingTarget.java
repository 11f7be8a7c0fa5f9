package org.daybook.ui.attach;

import org.daybook.caserecord.CaseRecord;
import org.daybook.exhibit.Exhibit;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** The record to which an exhibit is added. */
public sealed interface ExhibitAddingTarget {
    /** Not yet linked to anything. */
    ExhibitAddingTarget INBOX = new InboxTarget();

    /** Nothing yet. */
    record InboxTarget() implements ExhibitAddingTarget {}

    /** An incident, which may not be recorded yet. */
    record IncidentTarget(Id<Incident> id) implements ExhibitAddingTarget {}

    /** The recorded physical item that a photo shows. */
    record PhysicalItemTarget(Id<Exhibit> id) implements ExhibitAddingTarget {}

    /** A case record. Its form adopts what was kept, since the link is part of the case record itself. */
    record CaseRecordTarget(Id<CaseRecord> id) implements ExhibitAddingTarget {}

    static ExhibitAddingTarget incident(Id<Incident> incident) {
        return new IncidentTarget(incident);
    }

    static ExhibitAddingTarget physicalItem(Id<Exhibit> physicalItem) {
        return new PhysicalItemTarget(physicalItem);
    }

    static ExhibitAddingTarget caseRecord(Id<CaseRecord> caseRecord) {
        return new CaseRecordTarget(caseRecord);
    }

    /** The incident of {@code target}; null for any other target. */
    static @Nullable Id<Incident> incidentOf(ExhibitAddingTarget target) {
        return target instanceof IncidentTarget of ? of.id : null;
    }
}
