package org.daybook.document;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Collects paragraphs and tables as text, up to a limit. For one document and one thread. */
final class TextCollector {
    private static final int MOST_COLUMNS = 60;
    private static final int MOST_ROWS = 5_000;
    private static final int WIDEST = 40;
    private static final String BETWEEN = " │ ";
    private static final char NEXT_LINE = '\u0085';
    private static final String LINE_BREAKS = "\n\r\f\u000b\u0085\u2028\u2029";

    private final int most;
    private final BooleanSupplier stop;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder paragraph = new StringBuilder();
    private final List<List<String>> rows = new ArrayList<>();
    private long inRows;
    private boolean more;
    private int tableLetters;

    /** Ends the reading, since nothing more is wanted. */
    static final class Full extends Exception {
        private static final long serialVersionUID = 1;

        Full() {
            super(null, null, false, false);
        }
    }

    /**
     * Begins without anything.
     *
     * @param most the most characters
     * @param stop polled; true ends the reading
     */
    TextCollector(int most, BooleanSupplier stop) {
        this.most = most;
        this.stop = stop;
    }

    /** Ends the reading if that is wanted. */
    void check() throws Full {
        if (stop.getAsBoolean()) {
            throw new Full();
        }
    }

    void words(String words) throws Full {
        check();
        if (text.length() + inRows + paragraph.length() + words.length() > most) {
            paragraph.append(
                    words, 0, (int) Math.clamp(most - text.length() - inRows - paragraph.length(), 0, words.length()));
            more = true;
            throw new Full();
        }
        paragraph.append(words);
    }

    void endParagraph() {
        if (!rows.isEmpty()) {
            endTable();
        }
        text.append(paragraph).append('\n');
        paragraph.setLength(0);
    }

    /** The paragraph so far, which becomes a cell or part of one instead. */
    String takeParagraph() {
        String taken = paragraph.toString();
        paragraph.setLength(0);
        return taken;
    }

    void row(List<String> cells) throws Full {
        check();
        more |= cells.size() > MOST_COLUMNS;
        List<String> row =
                cells.stream().limit(MOST_COLUMNS).map(TextCollector::oneLine).toList();
        rows.add(row);
        inRows +=
                row.stream().mapToLong(cell -> cell.length() + BETWEEN.length()).sum();
        if (rows.size() >= MOST_ROWS || text.length() + inRows > most) {
            more = true;
            throw new Full();
        }
    }

    /** The words of a cell with its lines after one another. */
    private static String oneLine(String cell) {
        StringBuilder line = new StringBuilder();
        int end = 0;
        boolean broken = false;
        String words = cell.strip();
        for (int i = 0; i < words.length(); i++) {
            char letter = words.charAt(i);
            if (Character.isWhitespace(letter) || letter == NEXT_LINE) {
                broken |= LINE_BREAKS.indexOf(letter) >= 0;
            } else {
                line.append(broken ? " / " : words.substring(end, i)).append(letter);
                broken = false;
                end = i + 1;
            }
        }
        return line.toString();
    }

    void endTable() {
        int before = text.length();
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        int[] widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] = Math.max(widths[i], Math.min(WIDEST, row.get(i).length()));
            }
        }
        rows.forEach(row -> text.append(line(row, widths)).append('\n'));
        rows.clear();
        inRows = 0;
        tableLetters += text.length() - before;
    }

    private static String line(List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            line.append(cell).repeat(' ', Math.max(0, widths[i] - cell.length()));
            line.append(i + 1 < row.size() ? BETWEEN : "");
        }
        return line.toString().stripTrailing();
    }

    String text() {
        if (!rows.isEmpty()) {
            endTable();
        }
        text.append(paragraph);
        paragraph.setLength(0);
        return text.toString().replaceAll("\n{3,}", "\n\n").strip();
    }

    boolean more() {
        return more;
    }

    /** Whether most of it is tables. */
    boolean isTable() {
        return tableLetters * 2 > text.length();
    }
}
