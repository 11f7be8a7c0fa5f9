package org.daybook.portfolio.content;

import java.time.OffsetDateTime;
import java.util.List;
import org.daybook.casefile.ReadBack;
import org.daybook.casefile.entry.Authorship;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * One record as it is printed: with all its versions, without what was left out and what is never printed.
 *
 * @param <R> what is recorded
 */
public sealed interface RecordSheet<R> permits IncidentSheet, CaseRecordSheet {
    /** The original first, the current version last; never empty. */
    List<SheetVersion<R>> versions();

    /** Whether the original could not be read, so that the first version is an amendment. */
    boolean isOriginalMissing();

    /** When and why it was withdrawn; null if it is not. */
    @Nullable
    Withdrawal withdrawal();

    Id<R> id();

    /** The number it has among those of its kind, from 1. */
    int number();

    default R current() {
        return versions().getLast().record();
    }

    /** The version that was recorded first; the first that could be read, if the original could not. */
    default SheetVersion<R> original() {
        return versions().getFirst();
    }

    /** Whether it was withdrawn. */
    default boolean isWithdrawn() {
        return withdrawal() != null;
    }

    /** Whether it was amended since it was recorded. */
    default boolean isAmended() {
        return isOriginalMissing() || versions().size() > 1;
    }

    /**
     * One version of a record.
     *
     * @param record the version, with parts left out and everything never printed empty
     * @param reason why it was amended, in her words; empty for the original
     * @param stamp the ledger's entry that holds it
     */
    record SheetVersion<R>(R record, String reason, Stamp stamp) {}

    /**
     * A withdrawal.
     *
     * @param reason why, in her words
     * @param stamp the ledger's entry that holds it
     * @param claim what the diary it was imported from says of the withdrawal; null if it was withdrawn here
     */
    record Withdrawal(String reason, Stamp stamp, @Nullable ImportedClaim claim) {}

    /**
     * The place and time of a ledger entry.
     *
     * @param seq the entry's number
     * @param recordedAt when it was recorded, by the computer's clock or, if imported, as the other diary says
     * @param by who recorded it, and for whom, likewise
     * @param digest the entry's SHA-256 digest
     * @param readBack that it was read back to the person it was typed for; null if that is not recorded
     * @param imported how it came here, if another diary alone says when it was recorded; null otherwise
     */
    record Stamp(
            long seq,
            OffsetDateTime recordedAt,
            Authorship by,
            ByteSequence digest,
            @Nullable ReadBack readBack,
            @Nullable ImportedEntry imported) {
        public Stamp(long seq, OffsetDateTime recordedAt, Authorship by, ByteSequence digest) {
            this(seq, recordedAt, by, digest, null, null);
        }

        /** Whether another diary alone says when it was recorded. */
        public boolean isClaimed() {
            return imported != null;
        }
    }

    /**
     * An entry that was imported.
     *
     * @param at the computer's clock then
     * @param claim what the other diary says of it
     */
    record ImportedEntry(OffsetDateTime at, ImportedClaim claim) {}
}
