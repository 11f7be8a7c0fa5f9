package org.daybook.importing.sqlite;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * A row of a table.
 *
 * @param number its ROWID
 * @param values the columns that were asked for and that the table has: each a Long, Double, String, byte[] or null
 */
public record SqliteRow(long number, Map<String, @Nullable Object> values) {
    public SqliteRow {
        values = Collections.unmodifiableMap(new HashMap<>(values));
    }

    /** A text, or a number as SQLite writes it; empty if there is neither. */
    public String text(String column) {
        Object value = values.get(column);
        return value == null || value instanceof byte[] ? "" : value.toString();
    }

    /** A whole number; a fraction is cut. Empty if there is no number. */
    public OptionalLong integer(String column) {
        return values.get(column) instanceof Number number ? OptionalLong.of(number.longValue()) : OptionalLong.empty();
    }

    /** A number, which SQLite stores without its fraction if that is zero. Empty if there is no number. */
    public OptionalDouble real(String column) {
        return values.get(column) instanceof Number number
                ? OptionalDouble.of(number.doubleValue())
                : OptionalDouble.empty();
    }

    /** A blob; empty if there is none. */
    public byte[] bytes(String column) {
        return values.get(column) instanceof byte[] bytes ? bytes.clone() : new byte[0];
    }
}
