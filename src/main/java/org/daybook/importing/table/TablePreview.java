package org.daybook.importing.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.daybook.conversation.MessageType;
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
        return of(beginning, guess(beginning));
    }

    /**
     * The beginning of a table, read as a person says.
     *
     * @param table closed by the caller
     */
    public static TablePreview of(InputStream table, TableColumns columns) throws IOException {
        return of(table.readNBytes(BEGINNING), new ColumnGuess.Guess(columns, true));
    }

    private static TablePreview of(byte[] beginning, ColumnGuess.Guess guess) throws IOException {
        TableColumns columns = guess.columns();
        int header = columns.headerRows();
        List<List<String>> all = rows(beginning, columns.delimiter(), header + MOST_ROWS).stream()
                .map(TableRow::cells)
                .toList();
        List<String> headings = header > 0 && header <= all.size() ? all.get(header - 1) : List.of();
        List<List<String>> rows = all.subList(Math.min(header, all.size()), all.size());
        return new TablePreview(headings, rows, columns, guess.isUnderstood(), key(headings));
    }

    private static String key(List<String> headings) {
        byte[][] cells = headings.stream()
                .map(cell -> cell.strip().getBytes(StandardCharsets.UTF_8))
                .toArray(byte[][]::new);
        return headings.isEmpty() ? "" : HexFormat.of().formatHex(Hashes.framed("table-headings", cells));
    }

    /** The best guess of all delimiters: the one with headings that are understood, or else with the most cells. */
    static ColumnGuess.Guess guess(byte[] beginning) throws IOException {
        ColumnGuess guessing = new ColumnGuess();
        ColumnGuess.Guess best = new ColumnGuess.Guess(new TableColumns(',', 0, List.of(), MessageType.OTHER), false);
        long most = -1;
        boolean isText =
                TextEncoding.of(beginning, beginning.length == BEGINNING).isPresent();
        for (char delimiter : DELIMITERS) {
            List<TableRow> rows = isText ? rows(beginning, delimiter, LOOKED_AT) : List.of();
            ColumnGuess.Guess guess = guessing.guess(rows, delimiter);
            long cells = regularCells(rows);
            boolean isBetter = guess.isUnderstood() == best.isUnderstood() ? cells > most : guess.isUnderstood();
            if (isBetter) {
                best = guess;
                most = cells;
            }
        }
        return best;
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
