package org.daybook.casefile;

import java.util.ArrayList;
import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * A case record with all its versions, in the order in which they were recorded.
 *
 * @param versions the original first, then each amendment; never empty
 * @param withdrawal why and when it was withdrawn; null if it was not
 */
public record CaseRecordHistory(
        List<Version> versions, @Nullable Withdrawal withdrawal) {
    /**
     * One version of the record.
     *
     * @param caseRecord the whole record
     * @param reason why it was amended, in her words; empty for the original
     * @param recorded the ledger's entry that holds it
     */
    public record Version(CaseRecord caseRecord, String reason, LedgerEntry recorded) {}

    public CaseRecordHistory {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a particular has a first version");
        }
    }

    /** The id, the same in all versions. */
    public Id<CaseRecord> id() {
        return current().id();
    }

    /** The kind, the same in all versions. */
    public CaseRecordKind kind() {
        return current().kind();
    }

    /** The record as it stands now. */
    public CaseRecord current() {
        return versions.getLast().caseRecord();
    }

    /** The version that was recorded first. */
    public Version original() {
        return versions.getFirst();
    }

    /** Whether the first remaining version is an amendment, because the original could not be read. */
    public boolean isOriginalMissing() {
        return original().recorded().entry() instanceof Entry.CaseRecordAmended;
    }

    /** Whether it has more than one version. */
    public boolean isAmended() {
        return versions.size() > 1;
    }

    /** Whether it was withdrawn. */
    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    /** Whether it was first recorded late, by its current time; false if that is not known. */
    public boolean isWrittenLate() {
        return current()
                .when()
                .filter(when -> !isOriginalMissing()
                        && IncidentHistory.isLate(when, original().recorded().envelope()))
                .isPresent();
    }

    CaseRecordHistory amended(Version version) {
        List<Version> longer = new ArrayList<>(versions);
        longer.add(version);
        return new CaseRecordHistory(longer, withdrawal);
    }

    CaseRecordHistory withdrawn(Withdrawal why) {
        return new CaseRecordHistory(versions, why);
    }
}
