package org.daybook.portfolio.content;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.daybook.casefile.Authorship;
import org.daybook.casefile.CountableIncident;
import org.daybook.casefile.Withdrawal;
import org.daybook.crypto.ByteSequence;
import org.daybook.incident.Incident;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * One incident as it is printed: with all its versions, without what was left out and what is never printed.
 *
 * @param versions the original first, the record as it stands last; never empty
 * @param isOriginalMissing whether the original could not be read, so that the first of them is an amendment
 * @param withdrawal when and why it was withdrawn; null while it stands
 */
public record IncidentSheet(
        List<Version> versions,
        boolean isOriginalMissing,
        @Nullable Withdrawal withdrawal) {
    /** With its original. */
    public IncidentSheet(List<Version> versions, @Nullable Withdrawal withdrawal) {
        this(versions, false, withdrawal);
    }

    public IncidentSheet {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a sheet has a first version");
        }
    }

    /**
     * One version of the record.
     *
     * @param incident the record, with left-out parts and all that is never printed empty
     * @param reason why it was amended, in her words; empty for the original
     * @param stamp the ledger's entry that holds it
     */
    public record Version(Incident incident, String reason, Stamp stamp) {}

    /**
     * A withdrawal.
     *
     * @param reason why, in her words
     * @param stamp the ledger's entry that holds it
     * @param claim what the diary it was imported from says of the withdrawal; null if it was withdrawn here
     */
    public record Withdrawal(
            String reason, Stamp stamp, @Nullable ImportedClaim claim) {}

    /**
     * Where and when the ledger holds something.
     *
     * @param seq the entry's number
     * @param recordedAt the computer's clock when it was recorded
     * @param by who recorded it, and for whom
     * @param digest the entry's SHA-256 digest
     */
    public record Stamp(long seq, OffsetDateTime recordedAt, Authorship by, ByteSequence digest) {}

    /** The record as it stands now. */
    public Incident current() {
        return versions.getLast().incident();
    }

    /**
     * The incident as it is counted.
     *
     * @param spokenOf whether a conversation that is printed and stands was about it
     */
    public CountableIncident countable(boolean spokenOf) {
        return new CountableIncident(
                current(),
                withdrawal != null,
                isOriginalMissing ? null : original().stamp().recordedAt(),
                spokenOf);
    }

    /** The version that was recorded first; the first that could be read, if the original could not. */
    public Version original() {
        return versions.getFirst();
    }

    /**
     * The version that first gave a text as it stands: a version holds the whole record, whoever changed one part of
     * it.
     */
    public Version source(Function<Incident, String> text) {
        String now = text.apply(current());
        return IntStream.iterate(versions.size() - 1, i -> i > 0, i -> i - 1)
                .filter(i -> !now.equals(text.apply(versions.get(i - 1).incident())))
                .mapToObj(versions::get)
                .findFirst()
                .orElseGet(this::original);
    }

    /** Whether it was amended since it was recorded. */
    public boolean isAmended() {
        return isOriginalMissing || versions.size() > 1;
    }

    /** The incident's number. */
    public int number() {
        return current().number();
    }
}
