package org.daybook.portfolio.content;

import java.util.List;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/** A case record as it is printed. */
public record CaseRecordSheet(
        List<SheetVersion<CaseRecord>> versions,
        boolean isOriginalMissing,
        @Nullable Withdrawal withdrawal) implements RecordSheet<CaseRecord> {
    public CaseRecordSheet {
        versions = List.copyOf(versions);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("a sheet has a first version");
        }
    }

    @Override
    public Id<CaseRecord> id() {
        return current().id();
    }

    @Override
    public int number() {
        return current().number();
    }

    public CaseRecordKind kind() {
        return current().kind();
    }
}
