package org.daybook.vault.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The places of the rows of each table in a damaged file, by their keys; a key may have several, if the file holds a
 * page twice. It holds places, not content.
 */
public final class RowLocations {
    private static final int HASH_BYTES = 32;
    private static final int ID_BYTES = 16;
    private static final int MOST_OF_ONE = 4;
    private static final int MOST_OF_HEADERS = 64;
    /** Far more than a diary has. */
    private static final int MOST = 3_000_000;

    private final List<Long> headers = new ArrayList<>();
    private final List<Long> slots = new ArrayList<>();
    private final Map<Long, long[]> entries = new TreeMap<>();
    private final Map<Long, long[]> bodies = new TreeMap<>();
    private final Map<String, List<Long>> drafts = new LinkedHashMap<>();
    private final Map<String, Map<Long, long[]>> chunks = new LinkedHashMap<>();
    private int taken;

    /** Records every row of a page that could be from one of the vault's tables. */
    public void take(byte[] page, long number) {
        // The first page begins with the header of the file. Its kind may be damaged and its rows whole.
        int header = number == 1 ? 100 : 0;
        int cells = unsigned(page, header + 3);
        int pointers = header + 8;
        if (cells > (page.length - pointers) / 2) {
            return;
        }
        for (int cell = 0; cell < cells; cell++) {
            int at = unsigned(page, pointers + 2 * cell);
            if (at >= pointers + 2 * cells && at < page.length) {
                LeafRow row = LeafRow.read(page, at, (number - 1) * DamagedPages.BYTES + at);
                if (row != null) {
                    take(row);
                }
            }
        }
    }

    private void take(LeafRow row) {
        switch (row.columns()) {
            case 2 -> takeOfTwo(row);
            case 3 -> takeOfThree(row);
            case 4 -> {
                if (row.isNull(0) && row.isInteger(1) && isBlob(row, 2, ID_BYTES) && isBlob(row, 3, HASH_BYTES)) {
                    add(headers, row);
                }
            }
            case 10 -> {
                if (row.isNull(0) && row.isText(1) && row.isText(2) && row.isLocal(9)) {
                    add(slots, row);
                }
            }
            default -> {}
        }
    }

    /** Whether there are far more rows than any diary has, so that the file was made to fill the memory. */
    public boolean isTooMany() {
        return taken > MOST;
    }

    private void takeOfTwo(LeafRow row) {
        if (!row.isBlob(1) || row.length(1) < 28) {
            return;
        }
        if (row.isNull(0) && row.rowid() > 0) {
            add(bodies, row.rowid(), row);
        } else if (isBlob(row, 0, ID_BYTES) && row.isLocal(0)) {
            List<Long> places = drafts.computeIfAbsent(hex(row.bytes(0)), _ -> new ArrayList<>());
            if (places.size() < MOST_OF_ONE) {
                taken++;
                places.add(row.place());
            }
        }
    }

    private void takeOfThree(LeafRow row) {
        if (row.isNull(0) && isBlob(row, 1, HASH_BYTES) && isBlob(row, 2, HASH_BYTES) && row.rowid() > 0) {
            add(entries, row.rowid(), row);
        } else if (isBlob(row, 0, ID_BYTES) && row.isInteger(1) && row.isBlob(2) && row.isLocal(1)) {
            add(chunks.computeIfAbsent(hex(row.bytes(0)), _ -> new TreeMap<>()), row.integer(1), row);
        }
    }

    /** The places of rows in the form of a header. */
    public List<Long> headers() {
        return headers;
    }

    /** The places of rows in the form of a slot. */
    public List<Long> slots() {
        return slots;
    }

    /** The numbers of entries and bodies found. */
    public NavigableSet<Long> seqs() {
        NavigableSet<Long> seqs = new TreeSet<>(entries.keySet());
        seqs.addAll(bodies.keySet());
        return seqs;
    }

    public long[] entry(long seq) {
        return entries.getOrDefault(seq, new long[0]);
    }

    /** The places of the sealed bodies of an entry; the sealed head, of the same form, counts as one of entry 1. */
    public long[] body(long seq) {
        return bodies.getOrDefault(seq, new long[0]);
    }

    /** The places of drafts, by id. */
    public Map<String, List<Long>> drafts() {
        return drafts;
    }

    /** The places of a segment of a file. */
    public long[] chunk(byte[] blobId, long n) {
        return chunks.getOrDefault(hex(blobId), Map.of()).getOrDefault(n, new long[0]);
    }

    /** The places of all segments of a file, by their numbers. */
    public Map<Long, long[]> chunks(byte[] blobId) {
        return chunks.getOrDefault(hex(blobId), Map.of());
    }

    private void add(List<Long> places, LeafRow row) {
        if (places.size() < MOST_OF_HEADERS) {
            places.add(row.place());
        }
    }

    private void add(Map<Long, long[]> places, long key, LeafRow row) {
        long[] known = places.getOrDefault(key, new long[0]);
        if (known.length < MOST_OF_ONE) {
            taken++;
            long[] more = Arrays.copyOf(known, known.length + 1);
            more[known.length] = row.place();
            places.put(key, more);
        }
    }

    private static boolean isBlob(LeafRow row, int column, int length) {
        return row.isBlob(column) && row.length(column) == length;
    }

    private static String hex(byte[] id) {
        return HexFormat.of().formatHex(id);
    }

    private static int unsigned(byte[] page, int at) {
        return (page[at] & 0xff) << 8 | page[at + 1] & 0xff;
    }
}
