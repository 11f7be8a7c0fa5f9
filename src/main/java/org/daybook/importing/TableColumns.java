package org.daybook.importing;

import java.util.List;
import org.daybook.conversation.MessageType;

/**
 * How the columns of a table are to be read.
 *
 * @param delimiter the character between two columns
 * @param headerRows how many rows at the top are not data
 * @param roles the meaning of each column, from the left; columns without one are kept as details
 * @param type what its rows are
 */
public record TableColumns(char delimiter, int headerRows, List<ColumnRole> roles, MessageType type) {
    public TableColumns {
        roles = List.copyOf(roles);
    }

    /** What a column means; the code is what is stored. */
    public enum ColumnRole {
        DATE("date"),
        TIME("time"),
        /** Date and time in one column. */
        DATE_TIME("date-time"),
        /** The other party's number, account or name. */
        NUMBER("number"),
        NAME("name"),
        DIRECTION("direction"),
        DURATION("duration"),
        /** The words of a message, or the reference of a payment. */
        TEXT("text"),
        AMOUNT("amount"),
        /** Money in, where amounts have two columns. */
        AMOUNT_IN("amount-in"),
        /** Money out, where amounts have two columns. */
        AMOUNT_OUT("amount-out"),
        /** Kept as a detail under the column's heading. */
        DETAIL("detail"),
        IGNORED("ignored"),
        /** Who called, wrote or paid, where sender and recipient have two columns. */
        FROM("from"),
        /** Who was called, written to or paid, where sender and recipient have two columns. */
        TO("to");

        private final String code;

        ColumnRole(String code) {
            this.code = code;
        }

        /** The stable code by which this value is stored. */
        public String code() {
            return code;
        }
    }
}
