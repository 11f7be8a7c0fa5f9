package org.daybook.vault.page;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A row in a leaf page of a table: its part on that page, and where the rest begins. Its table is known only by the
 * types of its columns, since the page does not name it.
 *
 * <p>Nothing in it is trusted until its seal is checked.
 */
public final class LeafRow {
    private static final int MOST_COLUMNS = 16;
    private static final int OVERHEAD = 1024;
    private static final int LONGEST = (64 << 20) + OVERHEAD;
    /** The most bytes of a row on its leaf page (SQLite file format, section 1.6). */
    private static final int MOST_LOCAL = DamagedPages.BYTES - 35;

    private static final int LEAST_LOCAL = (DamagedPages.BYTES - 12) * 32 / 255 - 23;
    private static final int FIRST_BLOB = 12;

    private final byte[] page;
    private final int start;
    private final int local;
    private final long rowid;
    private final int length;
    private final long overflow;
    private final long place;
    private long[] types = new long[0];
    private int[] offsets = new int[0];

    private LeafRow(byte[] page, NumberReader at, long rowid, int length, long place) {
        this.page = page;
        this.start = at.position;
        this.rowid = rowid;
        this.length = length;
        this.place = place;
        int least = LEAST_LOCAL + (length - LEAST_LOCAL) % (DamagedPages.BYTES - Integer.BYTES);
        this.local = length <= MOST_LOCAL ? length : least <= MOST_LOCAL ? least : LEAST_LOCAL;
        this.overflow = length == local ? 0 : at.unsigned(start + local, Integer.BYTES);
    }

    /**
     * Reads the row that begins at a place of a page.
     *
     * @param place the row's position in the file
     * @return null if there is no row in the form of any table of a vault
     */
    public static @Nullable LeafRow read(byte[] page, int at, long place) {
        try {
            NumberReader reader = new NumberReader(page, at);
            long length = reader.varint();
            long rowid = reader.varint();
            if (length < 2 || length > LONGEST) {
                return null;
            }
            LeafRow row = new LeafRow(page, reader, rowid, (int) length, place);
            return row.start + row.local <= page.length && row.readColumns() ? row : null;
        } catch (ArrayIndexOutOfBoundsException e) {
            return null;
        }
    }

    private boolean readColumns() {
        NumberReader header = new NumberReader(page, start);
        long headerLength = header.varint();
        if (headerLength < 2 || headerLength > local) {
            return false;
        }
        long[] found = new long[MOST_COLUMNS];
        int count = 0;
        while (header.position < start + headerLength) {
            if (count == MOST_COLUMNS) {
                return false;
            }
            found[count++] = header.varint();
        }
        types = Arrays.copyOf(found, count);
        offsets = new int[count + 1];
        long at = headerLength;
        for (int i = 0; i < count; i++) {
            offsets[i] = (int) at;
            at += bytes(types[i]);
            if (types[i] < 0 || at > length) {
                return false;
            }
        }
        offsets[count] = (int) at;
        return at == length && header.position == start + headerLength;
    }

    public long place() {
        return place;
    }

    /** Its number in its table, which SQLite keeps beside the columns. */
    public long rowid() {
        return rowid;
    }

    public int length() {
        return length;
    }

    /** The page on which the rest of it begins; 0 if all of it is on this page. */
    public long overflow() {
        return overflow;
    }

    public byte[] local() {
        return Arrays.copyOfRange(page, start, start + local);
    }

    public int columns() {
        return types.length;
    }

    /** Whether the column holds nothing; the number that is the row’s key is kept so too. */
    public boolean isNull(int column) {
        return types[column] == 0;
    }

    /** Whether the column holds a whole number. */
    public boolean isInteger(int column) {
        return (types[column] >= 1 && types[column] <= 6) || types[column] == 8 || types[column] == 9;
    }

    /** Whether the column holds bytes, or none. */
    public boolean isBlob(int column) {
        return types[column] >= FIRST_BLOB && types[column] % 2 == 0;
    }

    /** Whether the column holds text that is not empty. */
    public boolean isText(int column) {
        return types[column] > FIRST_BLOB && types[column] % 2 == 1;
    }

    /** How long the column is, in bytes. */
    public int length(int column) {
        return offsets[column + 1] - offsets[column];
    }

    /** Where the column begins in the whole row. */
    public int offset(int column) {
        return offsets[column];
    }

    public boolean isLocal(int column) {
        return offsets[column + 1] <= local;
    }

    /** The bytes of a column on this page. */
    public byte[] bytes(int column) {
        return Arrays.copyOfRange(page, start + offsets[column], start + offsets[column + 1]);
    }

    public String text(int column) {
        return new String(bytes(column), StandardCharsets.UTF_8);
    }

    /** The number in a column on this page. */
    public long integer(int column) {
        if (types[column] >= 8) {
            return types[column] - 8;
        }
        long value = length(column) == 0 ? 0 : page[start + offsets[column]];
        for (int i = 1; i < length(column); i++) {
            value = value << 8 | page[start + offsets[column] + i] & 0xff;
        }
        return value;
    }

    private static long bytes(long type) {
        if (type >= FIRST_BLOB) {
            return (type - FIRST_BLOB) / 2;
        }
        return switch ((int) type) {
            case 1, 2, 3, 4 -> type;
            case 5 -> 6;
            case 6, 7 -> 8;
            default -> 0;
        };
    }

    /** Reads numbers as SQLite writes them; beyond the page it throws. */
    private static final class NumberReader {
        private final byte[] page;
        private int position;

        NumberReader(byte[] page, int position) {
            this.page = page;
            this.position = position;
        }

        long varint() {
            long value = 0;
            for (int i = 0; i < 8; i++) {
                byte next = page[position++];
                value = value << 7 | next & 0x7f;
                if (next >= 0) {
                    return value;
                }
            }
            return value << 8 | page[position++] & 0xff;
        }

        long unsigned(int at, int count) {
            long value = 0;
            for (int i = 0; i < count; i++) {
                value = value << 8 | page[at + i] & 0xff;
            }
            return value;
        }
    }
}
