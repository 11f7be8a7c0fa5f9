package org.daybook.portfolio.content;

import java.io.IOException;
import java.util.List;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.conversation.Message;
import org.daybook.conversation.OriginalCounts;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.crypto.ByteSequence;
import org.jspecify.annotations.Nullable;

/** The file of an exhibit as the original of messages, of which only those are handed on that are printed. */
public record OriginalSheet(OriginalCounts contents, List<ImportedRows> imports) {
    public OriginalSheet {
        imports = List.copyOf(imports);
    }

    /**
     * The rows of an import.
     *
     * @param saltKey from which the salts of their tree are derived; never printed
     * @param tree what fixed them; null, as is its stamp, if an earlier version imported them
     * @param rows gives them
     */
    public record ImportedRows(
            ByteSequence saltKey, @Nullable RowsCommitted tree, RecordSheet.@Nullable Stamp stamp, OriginalRows rows) {
        /** The number of the entry that fixed them; 0 for none. */
        public long entry() {
            return stamp == null ? 0 : stamp.seq();
        }
    }

    /** Gives all rows of an import in their order. Blocking; not for the vault thread or the interface thread. */
    @FunctionalInterface
    public interface OriginalRows {
        /** Passes them on; throws if they are not as they were sealed. */
        void read(OriginalRowConsumer into) throws IOException;
    }

    /** Receives rows in their order. */
    @FunctionalInterface
    public interface OriginalRowConsumer {
        /** Takes the next row; {@code printed} is null if it is not printed, or is of another exhibit. */
        void take(MessageRow row, @Nullable Message printed) throws IOException;
    }
}
