package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.casefile.Entry;
import org.daybook.casefile.Entry.ParticularAmended;
import org.daybook.casefile.Entry.ParticularRecorded;
import org.daybook.casefile.Entry.ParticularWithdrawn;
import org.daybook.caserecord.CaseRecord;
import org.daybook.caserecord.CaseRecordKind;
import org.daybook.ledger.MalformedEntry;
import org.daybook.ledger.PublicJson;
import org.daybook.record.ImportedClaim;
import org.daybook.record.RecordId;
import org.jspecify.annotations.Nullable;

/**
 * Particulars of one kind in an export.
 *
 * @param kind which
 */
record CaseRecordExportFormat(CaseRecordKind kind) implements RecordExportFormat<CaseRecord> {
    @Override
    public CaseRecord read(JsonNode version) throws MalformedEntry {
        return PublicJson.particular(kind, version.path("particular"));
    }

    @Override
    public RecordId id(CaseRecord particular) {
        return particular.id();
    }

    @Override
    public int number(CaseRecord particular) {
        return particular.number();
    }

    @Override
    public @Nullable ImportedClaim told(CaseRecord particular) {
        return particular.claim();
    }

    @Override
    public boolean isFromPaper(CaseRecord particular) {
        ImportedClaim told = particular.claim();
        return told != null && told.fromPaper();
    }

    @Override
    public Entry recorded(CaseRecord particular, ImportedClaim claim) {
        return new ParticularRecorded(particular.with(claim));
    }

    @Override
    public Entry amended(CaseRecord particular, ImportedClaim claim, String reason) {
        return new ParticularAmended(particular.with(claim), reason);
    }

    @Override
    public Entry withdrawn(RecordId id, String reason, ImportedClaim claim) {
        return new ParticularWithdrawn(kind, id, reason, claim);
    }
}
