package org.daybook.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.daybook.incident.Incident;
import org.daybook.record.EventTime;
import org.daybook.record.Id;
import org.daybook.record.RecordingDelay;
import org.jspecify.annotations.Nullable;

/**
 * An incident with all its versions, in the order in which they were recorded.
 *
 * @param versions the original first, then each amendment; never empty
 * @param withdrawal why and when it was withdrawn; null if it was not
 */
public record IncidentHistory(
        List<Version> versions, @Nullable Withdrawal withdrawal) {
    /** A record made more than this many days after the last day on which it can have happened was written late. */
    public static final int LATE_AFTER_DAYS = 7;

    /**
     * One version of the record.
     *
     * @param incident the whole record
     * @param reason why it was amended, in her words; empty for the original
     * @param recorded the ledger's entry that holds it
     */
    public record Version(Incident incident, String reason, LedgerEntry recorded) {}

    public IncidentHistory {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an incident has a first version");
        }
    }

    /** The id, the same in all versions. */
    public Id<Incident> id() {
        return current().id();
    }

    /** The record as it stands now. */
    public Incident current() {
        return versions.getLast().incident();
    }

    /** The version that was recorded first. */
    public Version original() {
        return versions.getFirst();
    }

    /** Whether the first remaining version is an amendment, because the original could not be read. */
    public boolean isOriginalMissing() {
        return original().recorded().entry() instanceof Entry.IncidentAmended;
    }

    /** Whether it has more than one version. */
    public boolean isAmended() {
        return versions.size() > 1;
    }

    /** Whether it was withdrawn. */
    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** The day, by the calendar of where it happened, on which its current time was recorded. */
    public LocalDate saidWhenOn() {
        EventTime when = current().when();
        return versions.stream()
                .filter(version -> version.incident().when().equals(when))
                .findFirst()
                .orElseThrow()
                .recorded()
                .envelope()
                .recordedAt()
                .atZoneSameInstant(when.zone())
                .toLocalDate();
    }

    /** Whether it was first recorded late, by its current time; false if that is not known. */
    public boolean isWrittenLate() {
        return !isOriginalMissing()
                && isLate(current().when(), original().recorded().envelope());
    }

    static boolean isLate(EventTime when, EntryMetadata envelope) {
        return RecordingDelay.of(when, envelope.recordedAt()).days() > LATE_AFTER_DAYS;
    }

    IncidentHistory amended(Version version) {
        List<Version> longer = new ArrayList<>(versions);
        longer.add(version);
        return new IncidentHistory(longer, withdrawal);
    }

    IncidentHistory withdrawn(Withdrawal why) {
        return new IncidentHistory(versions, why);
    }
}
