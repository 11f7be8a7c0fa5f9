package org.daybook.casefile;

import java.util.List;
import org.daybook.casefile.entry.Entry;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.crypto.ByteSequence;
import org.daybook.record.Id;
import org.daybook.record.RecordingDelay;
import org.jspecify.annotations.Nullable;

/**
 * A case record with all its versions, in the order in which they were recorded.
 *
 * @param versions the original first, then each amendment; never empty
 * @param withdrawal why and when it was withdrawn; null if it was not
 */
public record CaseRecordHistory(
        List<RecordVersion<CaseRecord>> versions, @Nullable Withdrawal withdrawal)
        implements RecordHistory<CaseRecord> {
    public CaseRecordHistory {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a particular has a first version");
        }
    }

    @Override
    public Id<CaseRecord> id() {
        return current().id();
    }

    /** The kind, the same in all versions. */
    public CaseRecordKind kind() {
        return current().kind();
    }

    @Override
    public boolean isOriginalMissing() {
        return original().recorded().entry() instanceof Entry.CaseRecordAmended;
    }

    /** Whether it was first recorded late, by its current time; false if that is not known. */
    public boolean isWrittenLate() {
        return current()
                .when()
                .filter(when -> !isOriginalMissing()
                        && RecordingDelay.of(when, original().recordedAt()).isLate())
                .isPresent();
    }

    CaseRecordHistory amended(RecordVersion<CaseRecord> version) {
        return new CaseRecordHistory(RecordHistory.longer(versions, version), withdrawal);
    }

    CaseRecordHistory readBack(ByteSequence digest, ReadBack how) {
        return new CaseRecordHistory(RecordHistory.readBack(versions, digest, how), withdrawal);
    }

    CaseRecordHistory withdrawn(Withdrawal why) {
        return new CaseRecordHistory(versions, why);
    }
}
