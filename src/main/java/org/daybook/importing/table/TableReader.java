package org.daybook.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.daybook.importing.LineReader;
import org.daybook.importing.SourceLine;
import org.daybook.text.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table with separators row by row, with quotation marks as in RFC 4180 and as other programs write them:
 * within words, as in {@code ="0770"} so that a spreadsheet keeps the zero, and never closed. For one thread.
 */
public final class TableReader implements AutoCloseable {
    private static final int MOST_LINES = 200;
    private static final int LONGEST = 256 * 1024;
    private static final int MOST_CELLS = 1_000;
    private static final char QUOTE = '"';

    private final LineReader lines;
    private final char delimiter;
    private final Deque<SourceLine> ahead = new ArrayDeque<>();
    private long neverClosedUntil;

    /** @param bytes closed with this reader */
    public TableReader(InputStream bytes, char delimiter) throws IOException {
        this.lines = LineReader.of(bytes);
        this.delimiter = delimiter;
    }

    /** The next row, which may be empty; null after the last. */
    public @Nullable TableRow next() throws IOException {
        SourceLine first = nextLine();
        if (first == null) {
            return null;
        }
        boolean isCut = first.cut() || first.text().length() > LONGEST;
        String text = isCut ? Excerpt.cut(first.text(), LONGEST) : first.text();
        List<String> cells = split(text, isCut || first.number() <= neverClosedUntil);
        return cells == null
                ? joined(first, text)
                : new TableRow(first.number(), first.number(), cells, first.broken(), isCut);
    }

    /** A row that begins in {@code first} and goes on in the lines after it, up to the mark that closes the cell. */
    private TableRow joined(SourceLine first, String begin) throws IOException {
        StringBuilder text = new StringBuilder(begin).append(first.ending());
        List<SourceLine> more = new ArrayList<>();
        boolean isBroken = first.broken();
        while (more.size() < MOST_LINES && text.length() < LONGEST) {
            SourceLine line = nextLine();
            if (line == null) {
                break;
            }
            more.add(line);
            isBroken |= line.broken();
            text.append(line.text());
            List<String> cells = mayClose(line.text()) ? split(text, false) : null;
            if (cells != null) {
                return new TableRow(first.number(), line.number(), cells, isBroken, false);
            }
            text.append(line.ending());
        }
        // The quotation is never closed, so its mark is a plain character, and so are those of the lines read ahead.
        more.reversed().forEach(ahead::push);
        neverClosedUntil = first.number() + more.size();
        List<String> cells = split(begin, true);
        return new TableRow(first.number(), first.number(), cells == null ? List.of() : cells, first.broken(), false);
    }

    private @Nullable SourceLine nextLine() throws IOException {
        return ahead.isEmpty() ? lines.next() : ahead.pop();
    }

    /** The cells of a row; null if a quotation mark is open at its end, unless {@code isAll} of it is there. */
    private @Nullable List<String> split(CharSequence row, boolean isAll) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= row.length() && cells.size() < MOST_CELLS) {
            int start = quotedStart(row, at);
            int close = start < 0 ? -1 : close(row, start);
            if (start >= 0 && close < 0 && !isAll) {
                return null;
            }
            if (close >= 0) {
                cells.add(row.subSequence(start, close).toString().replace("\"\"", "\""));
                at = afterDelimiter(row, close + 1);
            } else {
                int end = indexOf(row, delimiter, at);
                cells.add(row.subSequence(at, end).toString());
                at = end + 1;
            }
        }
        return cells;
    }

    /** Where the words of a quoted cell begin; -1 if the cell is not quoted. */
    private int quotedStart(CharSequence row, int from) {
        int at = from;
        while (at < row.length() && row.charAt(at) == ' ') {
            at++;
        }
        if (at < row.length() - 1 && row.charAt(at) == '=' && row.charAt(at + 1) == QUOTE) {
            at++;
        }
        return at < row.length() && row.charAt(at) == QUOTE ? at + 1 : -1;
    }

    /** The mark that closes a quoted cell: one that is not doubled, with a delimiter or the end after it. */
    private int close(CharSequence row, int from) {
        int at = from;
        while (at < row.length()) {
            if (row.charAt(at) == QUOTE) {
                if (at + 1 < row.length() && row.charAt(at + 1) == QUOTE) {
                    at++;
                } else if (isEnd(row, at + 1)) {
                    return at;
                }
            }
            at++;
        }
        return -1;
    }

    /** Whether a line has a mark that closes a cell, so that long rows are not split again for each of their lines. */
    private boolean mayClose(String line) {
        int at = line.indexOf(QUOTE);
        while (at >= 0) {
            int end = at;
            while (end < line.length() && line.charAt(end) == QUOTE) {
                end++;
            }
            if ((end - at) % 2 == 1 && isEnd(line, end)) {
                return true;
            }
            at = line.indexOf(QUOTE, end);
        }
        return false;
    }

    private boolean isEnd(CharSequence row, int from) {
        int at = from;
        while (at < row.length() && row.charAt(at) == ' ') {
            at++;
        }
        return at >= row.length() || row.charAt(at) == delimiter;
    }

    private int afterDelimiter(CharSequence row, int from) {
        return indexOf(row, delimiter, from) + 1;
    }

    private static int indexOf(CharSequence row, char c, int from) {
        int at = from;
        while (at < row.length() && row.charAt(at) != c) {
            at++;
        }
        return at;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
