package org.daybook.casefile;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.daybook.casefile.entry.Authorship;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * A record with all its versions, in the order in which they were recorded.
 *
 * @param <R> what is recorded
 */
public sealed interface RecordHistory<R> permits IncidentHistory, ExhibitHistory, CaseRecordHistory {
    /**
     * One version of the record.
     *
     * @param record the whole record
     * @param reason why it was amended, in her words; empty for the original
     * @param recorded the ledger's entry that holds it
     * @param readBack that it was read back to the person it was typed for; null if that is not recorded
     * @param claim what the diary it was imported from says of this version; null if it was recorded here, also where
     * its entry keeps the claim of the version that it amends
     */
    record RecordVersion<R>(
            R record,
            String reason,
            LedgerEntry recorded,
            @Nullable ReadBack readBack,
            @Nullable ImportedClaim claim) {
        public RecordVersion(R record, String reason, LedgerEntry recorded) {
            this(record, reason, recorded, null, recorded.entry().claim());
        }

        /** When it was recorded: here or, as that diary says, in the one it was imported from. */
        public OffsetDateTime recordedAt() {
            return claim == null ? recorded.envelope().recordedAt() : claim.recordedAt();
        }

        /** Whether another diary alone says when it was recorded. Of one that was merged, the entry says it too. */
        public boolean isClaimed() {
            return !recordedAt().isEqual(recorded.envelope().recordedAt());
        }

        /** Who typed it, and for whom: in the diary in which it was recorded first. */
        public Authorship by() {
            return claim == null
                    ? recorded.envelope().authorship()
                    : new Authorship(
                            claim.author(),
                            claim.onBehalfOf(),
                            recorded.envelope().inOthersDiary());
        }

        /** Whether it was typed for another person, whose words it is to hold. */
        public boolean isTypedForAnother() {
            return !by().onBehalfOf().isBlank();
        }

        /** Whether this is the digest of its entry, here or in the diary from which it was merged. */
        boolean has(ByteSequence digest) {
            return recorded.digest().equals(digest)
                    || (claim != null && claim.digest().equals(digest.hex()));
        }
    }

    /** The original first, then each amendment; never empty. */
    List<RecordVersion<R>> versions();

    /** Why and when it was withdrawn; null if it was not. */
    default @Nullable Withdrawal withdrawal() {
        return null;
    }

    /** The id, the same in all versions. */
    Id<R> id();

    /** Whether the first remaining version is an amendment, because the original could not be read. */
    boolean isOriginalMissing();

    default R current() {
        return versions().getLast().record();
    }

    /** The version that was recorded first. */
    default RecordVersion<R> original() {
        return versions().getFirst();
    }

    /** The version whose words stand now, and which is read back to the person it was typed for. */
    default RecordVersion<R> worded() {
        return versions().getLast();
    }

    default boolean isAmended() {
        return versions().size() > 1;
    }

    default boolean isWithdrawn() {
        return withdrawal() != null;
    }

    /**
     * What was written before and about the changes: the texts of the older versions, the reasons for the amendments,
     * and the reason for the withdrawal.
     *
     * @param texts gives the texts of a version
     */
    default List<String> earlierTexts(Function<R, List<String>> texts) {
        List<String> earlier = new ArrayList<>();
        for (RecordVersion<R> version : versions()) {
            if (version.record() != current()) {
                earlier.addAll(texts.apply(version.record()));
            }
            earlier.add(version.reason());
        }
        Withdrawal withdrawn = withdrawal();
        if (withdrawn != null) {
            earlier.add(withdrawn.reason());
        }
        return earlier;
    }

    /** Who recorded each version, in their order. */
    default List<String> authors() {
        return versions().stream()
                .map(version -> version.recorded().envelope().author())
                .toList();
    }

    /**
     * The versions, of which the one with this digest was read back. An amendment keeps the claim of the version that
     * it amends, but has other words, so only the first one counts.
     */
    static <R> List<RecordVersion<R>> readBack(List<RecordVersion<R>> versions, ByteSequence digest, ReadBack how) {
        Optional<RecordVersion<R>> read =
                versions.stream().filter(version -> version.has(digest)).findFirst();
        return versions.stream()
                .map(version -> read.filter(version::equals).isPresent()
                        ? new RecordVersion<>(
                                version.record(), version.reason(), version.recorded(), how, version.claim())
                        : version)
                .toList();
    }

    /** The versions with one more, for a history that begins with {@code before}. */
    static <R> List<RecordVersion<R>> longer(List<RecordVersion<R>> before, RecordVersion<R> next) {
        List<RecordVersion<R>> longer = new ArrayList<>(before);
        boolean isKept = before.stream()
                .anyMatch(version -> Objects.equals(version.recorded().entry().claim(), next.claim()));
        longer.add(isKept ? new RecordVersion<>(next.record(), next.reason(), next.recorded(), null, null) : next);
        return longer;
    }
}
