package org.daybook.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * One incident in a pasted text: a spreadsheet row with its columns in the order of the grid, or a line that may
 * begin with a day.
 *
 * @param when may be empty, like all the others
 */
record PastedIncident(String when, String happened, String where, String who) {
    private static final int MOST_WORDS_OF_A_TIME = 6;

    /**
     * Parses a text; empty lines are skipped.
     *
     * @param isTime whether a text can be read as a time
     */
    static List<PastedIncident> of(String text, Predicate<String> isTime) {
        List<PastedIncident> rows = new ArrayList<>();
        for (List<String> cells : cells(text)) {
            if (cells.stream().anyMatch(cell -> !cell.isBlank())) {
                rows.add(cells.size() == 1 ? line(cells.getFirst().strip(), isTime) : row(cells));
            }
        }
        return rows;
    }

    /** Whether {@code text} is more than one row. */
    static boolean isSeveral(String text) {
        String stripped = text.strip();
        return stripped.indexOf('\t') >= 0 || stripped.indexOf('\n') >= 0;
    }

    private static PastedIncident row(List<String> cells) {
        return new PastedIncident(cell(cells, 0), cell(cells, 1), cell(cells, 2), cell(cells, 3));
    }

    // The longest beginning that is a time: '3/11/2026 9pm' in '3/11/2026 9pm he rang'.
    private static PastedIncident line(String line, Predicate<String> isTime) {
        String[] words = line.split(" ");
        for (int count = Math.min(MOST_WORDS_OF_A_TIME, words.length); count > 0; count--) {
            String start = String.join(" ", List.of(words).subList(0, count));
            String time = start.replaceAll("[\\s,;:–-]+$", "");
            if (!time.isEmpty() && isTime.test(time)) {
                String rest = line.substring(start.length()).strip().replaceAll("^[,;:–-]\\s*", "");
                return new PastedIncident(time, rest, "", "");
            }
        }
        return new PastedIncident("", line, "", "");
    }

    private static String cell(List<String> cells, int at) {
        return at < cells.size() ? cells.get(at).strip() : "";
    }

    // Spreadsheets quote a cell that has line breaks, and double the quotes inside it.
    private static List<List<String>> cells(String text) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        boolean tabs = text.indexOf('\t') >= 0;
        String all = text.replace("\r\n", "\n").replace('\r', '\n') + "\n";
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            boolean last = i == all.length() - 1;
            if (quoted && !last) {
                if (c == '"' && all.charAt(i + 1) == '"') {
                    cell.append(c);
                    i++;
                } else if (c == '"') {
                    quoted = false;
                } else {
                    cell.append(c);
                }
            } else if (c == '"' && tabs && cell.isEmpty()) {
                quoted = true;
            } else if (c == '\t' || c == '\n') {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else {
                cell.append(c);
            }
        }
        return rows;
    }
}
