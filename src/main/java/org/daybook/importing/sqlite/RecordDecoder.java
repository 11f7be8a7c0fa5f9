package org.daybook.importing.sqlite;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import org.daybook.conversation.SourceLocation;
import org.daybook.importing.ImportFailure;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the wanted columns of records.
 *
 * @param wanted the columns by their place in the record
 */
record RecordDecoder(SqlitePages pages, SortedMap<Integer, String> wanted) {
    private static final int LONGEST_VARINT = 9;
    private static final int LONGEST_VALUE = 16 << 20;

    /** The values of a record; a column that was added to the table after it is null. */
    Map<String, @Nullable Object> decode(Payload record) throws ImportFailure, IOException {
        Map<String, @Nullable Object> values = new HashMap<>();
        wanted.values().forEach(column -> values.put(column, null));
        long header = cursor(record.read(0, (int) Math.min(LONGEST_VARINT, record.length())))
                .varint();
        if (header < 1 || header > LONGEST_VARINT * (TableDefinition.MOST_COLUMNS + 1L)) {
            throw pages.damaged();
        }
        ByteCursor types = cursor(record.read(0, (int) header));
        types.varint();
        long at = header;
        int last = wanted.isEmpty() ? -1 : wanted.lastKey();
        for (int column = 0; column <= last && types.hasMore(); column++) {
            long type = types.varint();
            long length = length(type);
            String name = wanted.get(column);
            if (length > record.length() - at) {
                throw pages.damaged();
            }
            if (name != null) {
                values.put(name, value(type, length, at, record));
            }
            at += length;
        }
        return values;
    }

    private long length(long type) throws ImportFailure.Malformed {
        if (type < 0 || type == 10 || type == 11) {
            throw pages.damaged();
        }
        return switch ((int) Math.min(type, 12)) {
            case 0, 8, 9 -> 0;
            case 5 -> 6;
            case 6, 7 -> 8;
            case 12 -> (type - 12) / 2;
            default -> type;
        };
    }

    private @Nullable Object value(long type, long length, long at, Payload record) throws ImportFailure, IOException {
        if (length > LONGEST_VALUE) {
            throw new ImportFailure.TooLarge(SourceLocation.whole(pages.path()));
        }
        byte[] bytes = length == 0 ? new byte[0] : record.read(at, (int) length);
        return switch ((int) Math.min(type, 12)) {
            case 0 -> null;
            case 7 -> Double.longBitsToDouble(cursor(bytes).signed(bytes.length));
            case 8 -> 0L;
            case 9 -> 1L;
            case 12 -> type % 2 == 0 ? bytes : new String(bytes, pages.encoding());
            default -> cursor(bytes).signed(bytes.length);
        };
    }

    private ByteCursor cursor(byte[] bytes) throws ImportFailure.Malformed {
        return new ByteCursor(bytes, 0, bytes.length, pages.path());
    }
}
