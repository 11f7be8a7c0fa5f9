package org.daybook.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import org.daybook.casefile.entry.Entry;
import org.daybook.ledger.codec.MalformedEntryException;
import org.daybook.record.Id;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * What differs between the kinds of records in an export.
 *
 * @param <R> the record
 */
interface RecordExportFormat<R> {
    R read(JsonNode version) throws MalformedEntryException;

    Id<R> id(R record);

    int number(R record);

    /** The claim of another diary in the file; null if there is none. */
    @Nullable
    ImportedClaim told(R record);

    /** Whether it was on paper first. */
    boolean isFromPaper(R record);

    Entry recorded(R record, ImportedClaim claim);

    Entry amended(R record, ImportedClaim claim, String reason);

    /** The entry that withdraws it here. */
    Entry withdrawn(Id<R> id, String reason, ImportedClaim claim);
}
