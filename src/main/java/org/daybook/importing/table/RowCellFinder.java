package org.daybook.importing.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;

/**
 * Finds the cells of a row by what their columns mean.
 *
 * @param columns how the table is read
 */
record RowCellFinder(ColumnMapping columns) {

    /** The cell of the column with that role; empty if there is none. */
    String cell(TableRow row, ColumnRole role) {
        int column = columns.roles().indexOf(role);
        return column < 0 ? "" : row.cell(column);
    }

    /** The date, with the time if it is in the same cell. */
    String date(TableRow row) {
        String both = cell(row, ColumnRole.DATE_TIME);
        return both.isEmpty() ? cell(row, ColumnRole.DATE) : both;
    }

    /** The time of the day if it has its own cell. */
    String time(TableRow row) {
        return cell(row, ColumnRole.DATE_TIME).isEmpty() ? cell(row, ColumnRole.TIME) : "";
    }

    /** The words: the cells of all columns with words, one a line. */
    String text(TableRow row) {
        List<ColumnRole> roles = columns.roles();
        return IntStream.range(0, roles.size())
                .filter(column -> roles.get(column) == ColumnRole.TEXT)
                .mapToObj(row::cell)
                .filter(cell -> !cell.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
