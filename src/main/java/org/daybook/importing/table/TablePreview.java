package org.daybook.importing.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daybook.conversation.ColumnMapping;
import org.daybook.evidence.format.TextEncoding;

/**
 * The beginning of a table, for a person to choose how it is read.
 *
 * @param top its first rows, from the top
 * @param columns how it is read, as a person chose or as guessed
 */
public record TablePreview(List<List<String>> top, ColumnMapping columns) {
    /** The characters that separate columns. */
    public static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    private static final int BEGINNING = 64 * 1024;
    private static final int HEAD = 1_024;
    private static final int MOST_ROWS = 10;
    private static final int LOOKED_AT = 40;

    public TablePreview {
        top = top.stream().map(List::copyOf).toList();
    }

    /** The cells of the row with the headings; empty if there is none. */
    public List<String> headings() {
        int header = columns.headerRows();
        return header > 0 && header <= top.size() ? top.get(header - 1) : List.of();
    }

    /** The first rows after the headings. */
    public List<List<String>> rows() {
        return top.subList(Math.min(columns.headerRows(), top.size()), top.size());
    }

    public int width() {
        return top.stream().mapToInt(List::size).max().orElse(0);
    }

    /**
     * The beginning of a table with the columns that are guessed.
     *
     * @param table closed by the caller
     */
    public static TablePreview of(InputStream table) throws IOException {
        byte[] beginning = table.readNBytes(BEGINNING);
        Optional<ColumnMapping> understood = understood(beginning, List.of());
        return of(beginning, understood.isPresent() ? understood.get() : byContent(beginning));
    }

    /**
     * The beginning of a table, read as a person chose.
     *
     * @param table closed by the caller
     */
    public static TablePreview of(InputStream table, ColumnMapping columns) throws IOException {
        return of(table.readNBytes(BEGINNING), columns);
    }

    /**
     * The beginning of a table with the separator that a person says, and the columns that are guessed then.
     *
     * @param table closed by the caller
     */
    public static TablePreview of(InputStream table, char delimiter) throws IOException {
        byte[] beginning = table.readNBytes(BEGINNING);
        List<TableRow> rows = rows(beginning, delimiter, LOOKED_AT);
        ColumnGuess guess = new ColumnGuess();
        return of(beginning, guess.byHeadings(rows, delimiter).orElseGet(() -> guess.byContent(rows, delimiter)));
    }

    private static TablePreview of(byte[] beginning, ColumnMapping columns) throws IOException {
        List<List<String>> top = cells(rows(beginning, columns.delimiter(), columns.headerRows() + MOST_ROWS));
        int known = Math.max(0, columns.headerRows() - 1);
        List<String> headings = known < top.size() ? top.get(known) : List.of();
        return new TablePreview(top, columns.headed(columns.headerRows(), headings));
    }

    /**
     * The columns of a table as said before of one with the same headings, or else as its headings say; empty if
     * neither says what it has, or if it is not a table.
     *
     * @param file closed by the caller
     * @param known what was said of tables before
     */
    static Optional<ColumnMapping> understood(InputStream file, Collection<ColumnMapping> known) throws IOException {
        byte[] beginning = beginning(file);
        return beginning.length == 0 ? Optional.empty() : understood(beginning, known);
    }

    /**
     * The beginning of a file that may be a table although its headings do not say what it has: most of its rows are as
     * wide as the one before. Empty if it is none.
     *
     * @param file closed by the caller
     */
    public static Optional<TablePreview> likely(InputStream file) throws IOException {
        byte[] beginning = beginning(file);
        if (beginning.length == 0) {
            return Optional.empty();
        }
        ColumnMapping columns = byContent(beginning);
        List<TableRow> rows = rows(beginning, columns.delimiter(), LOOKED_AT);
        long regular = regular(rows).count();
        return regular > 0 && regular * 2 >= rows.size() - 1L ? Optional.of(of(beginning, columns)) : Optional.empty();
    }

    /** The beginning of a file; empty if it is not a table, as pictures, JSON and web pages are not. */
    private static byte[] beginning(InputStream file) throws IOException {
        byte[] head = file.readNBytes(HEAD);
        if (!mayBeTable(head)) {
            return new byte[0];
        }
        if (head.length < HEAD) {
            return head;
        }
        byte[] beginning = Arrays.copyOf(head, BEGINNING);
        int more = file.readNBytes(beginning, head.length, BEGINNING - head.length);
        return Arrays.copyOf(beginning, head.length + more);
    }

    private static boolean mayBeTable(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1).strip();
        boolean isOther = text.isEmpty() || "{[<%".indexOf(text.charAt(0)) >= 0;
        return !isOther && TextEncoding.of(head, true).isPresent();
    }

    private static Optional<ColumnMapping> understood(byte[] beginning, Collection<ColumnMapping> known)
            throws IOException {
        for (ColumnMapping columns : known) {
            Optional<ColumnMapping> again = columns.in(cells(rows(beginning, columns.delimiter(), LOOKED_AT)));
            if (again.isPresent()) {
                return again;
            }
        }
        ColumnGuess guess = new ColumnGuess();
        Optional<ColumnMapping> best = Optional.empty();
        long most = -1;
        for (char delimiter : DELIMITERS) {
            List<TableRow> rows = rows(beginning, delimiter, LOOKED_AT);
            Optional<ColumnMapping> columns = guess.byHeadings(rows, delimiter);
            if (columns.isPresent() && regularCells(rows) > most) {
                best = columns;
                most = regularCells(rows);
            }
        }
        return best;
    }

    private static ColumnMapping byContent(byte[] beginning) throws IOException {
        List<TableRow> best = List.of();
        char likely = DELIMITERS.getFirst();
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

    /** The number of cells in rows that are as wide as the row before; it is large only for the right delimiter. */
    private static long regularCells(List<TableRow> rows) {
        return regular(rows).mapToLong(row -> row.cells().size()).sum();
    }

    private static Stream<TableRow> regular(List<TableRow> rows) {
        return IntStream.range(1, rows.size())
                .filter(i -> rows.get(i).cells().size() > 1
                        && rows.get(i).cells().size() == rows.get(i - 1).cells().size())
                .mapToObj(rows::get);
    }

    private static List<List<String>> cells(List<TableRow> rows) {
        return rows.stream().map(TableRow::stripped).toList();
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
