package org.daybook.portfolio.content;

import java.io.IOException;
import java.util.List;
import org.daybook.casefile.entry.Entry.RowsCommitted;
import org.daybook.conversation.Message;
import org.daybook.conversation.OriginalContents;
import org.daybook.conversation.rows.MessageRow;
import org.daybook.crypto.ByteSequence;
import org.jspecify.annotations.Nullable;

/**
 * The file of an exhibit as the original of imported messages, of which only those that are printed are handed on.
 *
 * @param imports the imports that were read from it and not withdrawn
 */
public record OriginalSheet(OriginalContents contents, List<ImportedRows> imports) {
    public OriginalSheet {
        imports = List.copyOf(imports);
    }

    /**
     * The rows of an import.
     *
     * @param saltKey from which the salts of their tree are derived; never printed
     * @param committed what fixed the tree, as it is printed; null if an earlier version imported them
     * @param rows gives them
     */
    public record ImportedRows(
            ByteSequence saltKey,
            @Nullable Committed committed,
            Rows rows) {}

    /** What fixed the tree of an import, and the ledger's entry with it. */
    public record Committed(RowsCommitted tree, RecordSheet.Stamp stamp) {}

    /** Gives all rows of an import in their order. */
    @FunctionalInterface
    public interface Rows {
        /**
         * Passes them on. Blocking; not for the vault thread or the interface thread.
         *
         * @throws IOException if they cannot be read, or are not as they were sealed
         */
        void read(RowTaker into) throws IOException;
    }

    /** Receives rows in their order. */
    @FunctionalInterface
    public interface RowTaker {
        /**
         * Takes the next row.
         *
         * @param printed its message as it is printed; null if it is not printed, or is of another exhibit
         */
        void take(MessageRow row, @Nullable Message printed) throws IOException;
    }
}
