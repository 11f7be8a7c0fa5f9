package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.casefile.entry.Entry;
import org.daybook.casefile.entry.Entry.CaseRecordAmended;
import org.daybook.casefile.entry.Entry.CaseRecordRecorded;
import org.daybook.casefile.entry.Entry.CaseRecordWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.ledger.PublicJson;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/** Case records of one kind in an export. */
record CaseRecordExportFormat(CaseRecordKind kind) implements RecordExportFormat<CaseRecord> {
    @Override
    public CaseRecord read(JsonNode version) throws MalformedEntryException {
        return PublicJson.caseRecord(kind, version.path("particular"));
    }

    @Override
    public Id<CaseRecord> id(CaseRecord caseRecord) {
        return caseRecord.id();
    }

    @Override
    public int number(CaseRecord caseRecord) {
        return caseRecord.number();
    }

    @Override
    public @Nullable ImportedClaim told(CaseRecord caseRecord) {
        return caseRecord.claim();
    }

    @Override
    public boolean isFromPaper(CaseRecord caseRecord) {
        ImportedClaim told = caseRecord.claim();
        return told != null && told.fromPaper();
    }

    @Override
    public Entry recorded(CaseRecord caseRecord, ImportedClaim claim) {
        return new CaseRecordRecorded(caseRecord.with(claim));
    }

    @Override
    public Entry amended(CaseRecord caseRecord, ImportedClaim claim, String reason) {
        return new CaseRecordAmended(caseRecord.with(claim), reason);
    }

    @Override
    public Entry withdrawn(Id<CaseRecord> id, String reason, ImportedClaim claim) {
        return new CaseRecordWithdrawn(kind, id, reason, claim);
    }
}
