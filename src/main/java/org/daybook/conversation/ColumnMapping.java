package org.daybook.conversation;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daybook.record.Coded;

/**
 * How the columns of a table are read.
 *
 * @param delimiter the character between two columns
 * @param headerRows how many rows at the top are not data
 * @param headings the row by which such a table is known again: that with the headings, or its first if it has none
 * @param roles the meaning of each column, from the left; columns without one are kept as details
 * @param type what its rows are
 */
public record ColumnMapping(
        char delimiter, int headerRows, List<String> headings, List<ColumnRole> roles, MessageType type) {
    public ColumnMapping {
        headings = List.copyOf(headings);
        roles = List.copyOf(roles);
    }

    /** These columns for the table that begins with such rows; empty if it is another table. */
    public Optional<ColumnMapping> in(List<List<String>> beginning) {
        int rows = headerRows == 0 ? Math.min(1, beginning.size()) : beginning.size();
        return IntStream.range(0, headings.isEmpty() ? 0 : rows)
                .filter(row -> beginning.get(row).equals(headings))
                .mapToObj(row -> headed(headerRows == 0 ? 0 : row + 1, headings))
                .findFirst();
    }

    /** A copy with other headings, in another row. */
    public ColumnMapping headed(int rows, List<String> cells) {
        return new ColumnMapping(delimiter, rows, cells, roles, type);
    }

    /** Whether a column has the date, without which no row can be read. */
    public boolean isDated() {
        return roles.contains(ColumnRole.DATE) || roles.contains(ColumnRole.DATE_TIME);
    }

    /** What a column means; the code is what is stored. */
    public enum ColumnRole implements Coded {
        DATE,
        TIME,
        /** Date and time in one column. */
        DATE_TIME,
        /** The other party's number, account or name. */
        NUMBER,
        NAME,
        DIRECTION,
        DURATION,
        /** The words of a message, or the reference of a payment. */
        TEXT,
        AMOUNT,
        /** Money in, where amounts have two columns. */
        AMOUNT_IN,
        /** Money out, where amounts have two columns. */
        AMOUNT_OUT,
        /** Kept as a detail under the column's heading. */
        DETAIL,
        IGNORED,
        /** Who called, wrote or paid, where sender and recipient have two columns. */
        FROM,
        /** Who was called, written to or paid, where sender and recipient have two columns. */
        TO;
    }
}
