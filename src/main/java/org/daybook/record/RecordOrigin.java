package org.daybook.record;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where the record was written down first.
 *
 * @param firstWritten the day on which it was first written, elsewhere; null if not known or if it was here
 * @param claim what the diary it was taken from says about it; null unless {@code kind} is {@link OriginKind#OTHER_DIARY}
 */
public record RecordOrigin(
        OriginKind kind,
        @Nullable LocalDate firstWritten,
        @Nullable ImportedClaim claim) {
    /** Written here first. */
    public static final RecordOrigin HERE = new RecordOrigin(OriginKind.HERE, null, null);

    /** Where a record was written down first; the code is what is stored. */
    public enum OriginKind implements Coded {
        HERE,
        PAPER_LOG,
        OTHER_DIARY
    }

    /** @throws IllegalArgumentException if there is a claim without another diary, or another diary without a claim */
    public RecordOrigin {
        if ((kind == OriginKind.OTHER_DIARY) != (claim != null)) {
            throw new IllegalArgumentException("a claim is there exactly if it came from another diary");
        }
    }

    /** Whether it was copied from a paper log, here or, as that diary says, in the one it was imported from. */
    public boolean isFromPaper() {
        return kind == OriginKind.PAPER_LOG || (claim != null && claim.fromPaper());
    }

    /** As readers are told it: what a diary of the owner's that was merged into this one says was not elsewhere. */
    public RecordOrigin told() {
        if (claim == null || !claim.own()) {
            return this;
        }
        return claim.fromPaper() ? paperLog(firstWritten) : HERE;
    }

    public static RecordOrigin paperLog(@Nullable LocalDate firstWritten) {
        return new RecordOrigin(OriginKind.PAPER_LOG, firstWritten, null);
    }

    public static RecordOrigin otherDiary(ImportedClaim claim) {
        return otherDiary(claim, null);
    }

    /** Imported from another diary, which says on which day it was first written. */
    public static RecordOrigin otherDiary(ImportedClaim claim, @Nullable LocalDate firstWritten) {
        return new RecordOrigin(OriginKind.OTHER_DIARY, firstWritten, claim);
    }
}
