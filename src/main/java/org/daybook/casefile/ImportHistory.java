package org.daybook.casefile;

import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.conversation.MessageImport;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * An import of messages and what became of it.
 *
 * @param rows the sealed rows; null if they were lost with a diary that it was salvaged from
 * @param withdrawal its withdrawal; null if it was not withdrawn
 */
public record ImportHistory(
        MessageImport messages,
        @Nullable SealedFile rows,
        LedgerEntry recorded,
        @Nullable Withdrawal withdrawal) {

    /** The import's id. */
    public Id<MessageImport> id() {
        return messages.id();
    }

    /** Whether a step of work is about its messages. */
    public boolean isPlannedIn(WorkBegun step) {
        return id().hex().equals(step.plan().get(WorkBegun.IMPORT));
    }

    /** Whether it was withdrawn. */
    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    ImportHistory withdrawn(Withdrawal by) {
        return new ImportHistory(messages, rows, recorded, by);
    }
}
