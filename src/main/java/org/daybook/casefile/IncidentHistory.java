package org.daybook.casefile;

import java.time.LocalDate;
import java.util.List;
import org.daybook.casefile.entry.Entry;
import org.daybook.crypto.ByteSequence;
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
        List<RecordVersion<Incident>> versions, @Nullable Withdrawal withdrawal) implements RecordHistory<Incident> {
    public IncidentHistory {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("an incident has a first version");
        }
    }

    @Override
    public Id<Incident> id() {
        return current().id();
    }

    @Override
    public boolean isOriginalMissing() {
        return original().recorded().entry() instanceof Entry.IncidentAmended;
    }

    /** The day, by the calendar of where it happened, on which its current time was recorded. */
    public LocalDate dayWhenDated() {
        EventTime when = current().when();
        return versions.stream()
                .filter(version -> version.record().when().equals(when))
                .findFirst()
                .orElseThrow()
                .recordedAt()
                .atZoneSameInstant(when.zone())
                .toLocalDate();
    }

    /** Whether it was first recorded late, by its current time; false if that is not known. */
    public boolean isWrittenLate() {
        return !isOriginalMissing()
                && RecordingDelay.of(current().when(), original().recordedAt()).isLate();
    }

    IncidentHistory amended(RecordVersion<Incident> version) {
        return new IncidentHistory(RecordHistory.longer(versions, version), withdrawal);
    }

    IncidentHistory readBack(ByteSequence digest, ReadBack how) {
        return new IncidentHistory(RecordHistory.readBack(versions, digest, how), withdrawal);
    }

    IncidentHistory withdrawn(Withdrawal why) {
        return new IncidentHistory(versions, why);
    }
}
