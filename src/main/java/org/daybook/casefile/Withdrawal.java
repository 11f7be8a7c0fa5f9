package org.daybook.casefile;

import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.record.ImportedClaim;
import org.jspecify.annotations.Nullable;

/**
 * The withdrawal of a record, which stays visible.
 *
 * @param reason why, in her words
 * @param recorded the ledger's entry that holds it
 */
public record Withdrawal(String reason, LedgerEntry recorded) {
    /** What the diary it was imported from says about the withdrawal; null if it was withdrawn here. */
    public @Nullable ImportedClaim claim() {
        return recorded.entry().claim();
    }

    /** When and by whom: here or, as that diary says, there. */
    public RecordHistory.RecordVersion<String> version() {
        return new RecordHistory.RecordVersion<>("", reason, recorded);
    }
}
