package org.daybook.portfolio.content;

import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.portfolio.content.IncidentSheet.Withdrawal;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * One case record as it is printed: with all its versions, without what was left out and what is never printed.
 *
 * @param versions the original first, the record as it stands last; never empty
 * @param isOriginalMissing whether the original could not be read, so that the first of them is an amendment
 * @param withdrawal when and why it was withdrawn; null while it stands
 */
public record CaseRecordSheet(
        List<Version> versions,
        boolean isOriginalMissing,
        @Nullable Withdrawal withdrawal) {
    /** With its original. */
    public CaseRecordSheet(List<Version> versions, @Nullable Withdrawal withdrawal) {
        this(versions, false, withdrawal);
    }

    /**
     * One version of the record.
     *
     * @param caseRecord the record, with left-out fields and all that is never printed empty
     * @param reason why it was amended, in her words; empty for the original
     * @param stamp the ledger's entry that holds it
     */
    public record Version(CaseRecord caseRecord, String reason, IncidentSheet.Stamp stamp) {}

    public CaseRecordSheet {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a sheet has a first version");
        }
    }

    /** The record as it stands now. */
    public CaseRecord current() {
        return versions.getLast().caseRecord();
    }

    /** The version that was recorded first; the first that could be read, if the original could not. */
    public Version original() {
        return versions.getFirst();
    }

    /** The id of the record. */
    public Id<CaseRecord> id() {
        return current().id();
    }

    /** The kind of the record. */
    public CaseRecordKind kind() {
        return current().kind();
    }

    /** Counted from 1 within its kind. */
    public int number() {
        return current().number();
    }

    /** Whether it was withdrawn. */
    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Whether it has more than one version. */
    public boolean isAmended() {
        return isOriginalMissing || versions.size() > 1;
    }
}
