package org.daybook.exchange;

import java.util.List;
import java.util.Objects;
import org.daybook.facts.Claim;
import org.daybook.facts.Incident;
import org.daybook.facts.ThingId;
import org.jspecify.annotations.Nullable;

/**
 * An incident as an export tells of it. Each version carries the claim of the diary in which it was recorded first.
 *
 * @param place in the file, from 1
 * @param versions the original first, all of one id; never empty
 * @param withdrawal null while it stands
 * @param size about how many bytes it has in the file
 */
public record ExportedIncident(
        int place, List<Version> versions, @Nullable Withdrawal withdrawal, long size) {

    /**
     * One version.
     *
     * @param amended whether it was an amendment
     * @param incident the whole record
     * @param reason why it was amended; empty for the original
     */
    public record Version(boolean amended, Incident incident, String reason) {
        /** What the diary in which it was recorded says of it. */
        public Claim claim() {
            return Objects.requireNonNull(incident.background().origin().claim());
        }
    }

    /**
     * A withdrawal.
     *
     * @param reason why
     * @param claim what the diary in which it was withdrawn says of it
     */
    public record Withdrawal(String reason, Claim claim) {}

    public ExportedIncident {
        versions = List.copyOf(versions);
    }

    /** Its id in the file. */
    public ThingId id() {
        return versions.getFirst().incident().id();
    }
}
