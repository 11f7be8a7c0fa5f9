package org.daybook.importing.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.daybook.crypto.Hashes;
import org.daybook.evidence.format.TextEncoding;
import org.daybook.importing.TableColumns;

/**
 * The beginning of a table, for a person to say how it is to be read.
 *
 * @param headings the cells of the row with the headings; empty if there is none
 * @param rows the first rows after it
 * @param columns how it is read, as a person said or as guessed
 * @param isUnderstood whether its headings say that it has calls, messages or payments
 * @param key what tables with the same headings share, under which {@code columns} can be remembered: a SHA-256 in
 *     hexadecimal digits; empty if there are no headings
 */
public record TablePreview(
        List<String> headings, List<List<String>> rows, TableColumns columns, boolean isUnderstood, String key) {
    private static final int BEGINNING = 64 * 1024;
    private static final int HEAD = 1_024;
    private static final int MOST_ROWS = 10;
    private static final int LOOKED_AT = 40;
    private static final char[] DELIMITERS = {',', ';', '\t', '|'};

    public TablePreview {
        headings = List.copyOf(headings);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * The beginning of a table with the columns that are guessed.
     *
     * @param table closed by the caller
     */
    public static TablePreview of(InputStream table) throws IOException {
        byte[] beginning = table.readNBytes(BEGINNING);
        Optional<TableColumns> understood = understood(beginning);
        return of(beginning, understood.isPresent() ? understood.get() : byContent(beginning), understood.isPresent());
    }

    /**
     * The beginning of a table, read as a person says.
     *
     * @param table closed by the caller
     */
    public static TablePreview of(InputStream table, TableColumns columns) throws IOException {
        return of(table.readNBytes(BEGINNING), columns, true);
    }

    private static TablePreview of(byte[] beginning, TableColumns columns, boolean isUnderstood) throws IOException {
        int header = columns.headerRows();
        List<List<String>> all = rows(beginning, columns.delimiter(), header + MOST_ROWS).stream()
                .map(TableRow::cells)
                .toList();
        List<String> headings = header > 0 && header <= all.size() ? all.get(header - 1) : List.of();
        List<List<String>> rows = all.subList(Math.min(header, all.size()), all.size());
        return new TablePreview(headings, rows, columns, isUnderstood, key(headings));
    }

    private static String key(List<String> headings) {
        byte[][] cells = headings.stream()
                .map(cell -> cell.strip().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return headings.isEmpty() ? "" : HexFormat.of().formatHex(Hashes.framed("table-headings", cells));
    }

    /**
     * The columns of a table whose headings say what it has; empty if they do not, or if it is not a table.
     *
     * @param file closed by the caller
     */
    static Optional<TableColumns> understood(InputStream file) throws IOException {
        byte[] head = file.readNBytes(HEAD);
        if (!mayBeTable(head)) {
            return Optional.empty();
        }
        byte[] beginning = Arrays.copyOf(head, BEGINNING);
        int more = file.readNBytes(beginning, head.length, BEGINNING - head.length);
        return understood(Arrays.copyOf(beginning, head.length + more));
    }

    /** Whether a file may be a table, which pictures, JSON and web pages are not. */
    private static boolean mayBeTable(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        boolean isOther = text.isEmpty() || "{[<%".indexOf(text.charAt(0)) >= 0;
        return !isOther && TextEncoding.of(head, true).isPresent();
    }

    private static Optional<TableColumns> understood(byte[] beginning) throws IOException {
        ColumnGuess guess = new ColumnGuess();
        Optional<TableColumns> best = Optional.empty();
        long most = -1;
        for (char delimiter : DELIMITERS) {
            List<TableRow> rows = rows(beginning, delimiter, LOOKED_AT);
            Optional<TableColumns> columns = guess.byHeadings(rows, delimiter);
            if (columns.isPresent() && regularCells(rows) > most) {
                best = columns;
                most = regularCells(rows);
            }
        }
        return best;
    }

    private static TableColumns byContent(byte[] beginning) throws IOException {
        List<TableRow> best = List.of();
        char likely = DELIMITERS[0];
        long most = -1;
        for (char delimiter : DELIMITERS) {
            List<TableRow> rows = rows(beginning, delimiter, LOOKED_AT);
            if (regularCells(rows) > most) {
                best = rows;
                likely = delimiter;
                most = regularCells(rows);
            }
        }
        return new ColumnGuess().byContent(best, likely);
    }

    /** How many cells are in rows that are as wide as the one before, which only the right delimiter makes many. */
    private static long regularCells(List<TableRow> rows) {
        long cells = 0;
        for (int i = 1; i < rows.size(); i++) {
            int width = rows.get(i).cells().size();
            cells += width > 1 && width == rows.get(i - 1).cells().size() ? width : 0;
        }
        return cells;
    }

    private static List<TableRow> rows(byte[] beginning, char delimiter, int most) throws IOException {
        List<TableRow> rows = new ArrayList<>();
        try (TableReader reader = new TableReader(new ByteArrayInputStream(beginning), delimiter)) {
            TableRow row = reader.next();
            while (row != null && rows.size() < most) {
                rows.add(row);
                row = reader.next();
            }
        }
        return rows;
    }
}
