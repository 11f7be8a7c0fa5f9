package org.daybook.exchange;

import java.util.List;
import java.util.Objects;
import org.daybook.casefile.entry.Entry;
import org.daybook.incident.Incident;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * An incident or a case record in an export: the entries to be recorded. Each has the claim of the diary that
 * recorded it first.
 *
 * @param place in the file, from 1, counted through all records
 * @param versions the original first, all of one id; never empty
 * @param withdrawal its withdrawal; null if it was not withdrawn
 * @param size about how many bytes it has in the file
 */
public record ExportedRecord(
        int place, List<ExportedVersion> versions, @Nullable Entry withdrawal, long size) {

    /**
     * One version.
     *
     * @param entry that it was recorded, or amended
     * @param claim what the diary that recorded it first says about it
     */
    public record ExportedVersion(Entry entry, ImportedClaim claim) {}

    public ExportedRecord {
        versions = List.copyOf(versions);
    }

    public Id<?> id() {
        Entry first = versions.getFirst().entry();
        Id<Incident> incident = first.incidentId();
        return incident == null ? Objects.requireNonNull(first.caseRecordId()) : incident;
    }

    public boolean isIncident() {
        return versions.getFirst().entry().incidentId() != null;
    }
}
