package org.daybook.casefile;

import java.util.List;
import java.util.Optional;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.casefile.entry.Entry.SealedFile;
import org.daybook.casefile.entry.Entry.WorkBegun;
import org.daybook.casefile.entry.LedgerEntry;
import org.daybook.conversation.ConversationSummary;
import org.daybook.conversation.MessageImport;
import org.daybook.conversation.OriginalCounts;
import org.daybook.conversation.rows.RowMerkleTree;
import org.daybook.crypto.ByteSequence;
import org.daybook.exhibit.Exhibit;
import org.daybook.record.Id;
import org.jspecify.annotations.Nullable;

/**
 * An import of messages and what became of it.
 *
 * @param rows the sealed rows; null if they were lost with a diary that it was salvaged from
 * @param tree what fixed its rows when they were imported; null if an earlier version imported them
 * @param withdrawal its withdrawal; null if it was not withdrawn
 */
public record ImportHistory(
        MessageImport messages,
        @Nullable SealedFile rows,
        LedgerEntry recorded,
        @Nullable Committed tree,
        @Nullable Withdrawal withdrawal) {

    /** What fixed the rows, and the ledger's entry with it. */
    public record Committed(RowsCommitted rows, LedgerEntry recorded) {}

    public Id<MessageImport> id() {
        return messages.id();
    }

    /** The key of the salts of its rows' tree; null if the rows were lost. */
    public @Nullable ByteSequence saltKey() {
        return tree != null ? tree.rows().saltKey() : rows == null ? null : RowMerkleTree.saltKey(rows.key());
    }

    /** What one of the files that it was read from holds. */
    OriginalCounts contentsOf(Id<Exhibit> exhibit) {
        List<ConversationSummary> in = messages.conversations().stream()
                .filter(one -> messages.exhibitOf(one.item()).equals(Optional.of(exhibit)))
                .toList();
        RowsCommitted told = tree != null && messages.files().size() == 1 ? tree.rows() : null;
        int pictures = told == null ? 0 : told.pictures();
        int recordings = told == null ? 0 : told.recordings();
        return new OriginalCounts(
                in.stream().mapToInt(ConversationSummary::messages).sum(),
                in.stream().mapToInt(ConversationSummary::calls).sum(),
                in.stream().mapToInt(ConversationSummary::others).sum(),
                pictures,
                recordings,
                in.stream().mapToInt(ConversationSummary::media).sum() - pictures - recordings);
    }

    public boolean isPlannedIn(WorkBegun step) {
        return id().hex().equals(step.plan().get(WorkBegun.IMPORT));
    }

    public boolean isWithdrawn() {
        return withdrawal != null;
    }

    ImportHistory committed(RowsCommitted entry, LedgerEntry by) {
        return new ImportHistory(messages, rows, recorded, new Committed(entry, by), withdrawal);
    }

    ImportHistory withdrawn(Withdrawal by) {
        return new ImportHistory(messages, rows, recorded, tree, by);
    }
}
