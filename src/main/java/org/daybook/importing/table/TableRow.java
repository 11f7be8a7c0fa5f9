package org.daybook.importing.table;

import java.util.List;

/**
 * A row of a table.
 *
 * @param first its first line, counted from 1
 * @param last its last line, which differs from the first if a cell has line breaks
 * @param cells its cells without their quotation marks
 * @param broken whether some bytes are not valid text
 * @param cut whether it is longer than the limit
 */
public record TableRow(long first, long last, List<String> cells, boolean broken, boolean cut) {
    public TableRow {
        cells = List.copyOf(cells);
    }

    /** The cell of a column, counted from 0, without the space around it; empty if the row is shorter. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column).strip() : "";
    }

    /** All cells without the space around them. */
    List<String> stripped() {
        return cells.stream().map(String::strip).toList();
    }

    /** Whether all cells are empty. */
    boolean isEmpty() {
        return cells.stream().allMatch(String::isBlank);
    }
}
