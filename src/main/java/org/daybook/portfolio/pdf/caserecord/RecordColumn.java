package org.daybook.portfolio.pdf.caserecord;

import java.util.List;
import org.daybook.field.Field;
import org.daybook.pdf.layout.TableColumn;

/**
 * A column of a table of records.
 *
 * @param width in points; the one column of width 0 takes the remaining width and the fields of no other column
 * @param fields the fields in its cells; the label of the first is the heading of the column
 * @param numbers whether the cells are numbers
 */
record RecordColumn(float width, List<Field> fields, boolean numbers) {
    static RecordColumn of(float width, Field... fields) {
        return new RecordColumn(width, List.of(fields), false);
    }

    static RecordColumn ofNumbers(float width, Field field) {
        return new RecordColumn(width, List.of(field), true);
    }

    /** The column for layout, under a heading. */
    TableColumn headed(String heading) {
        return numbers ? TableColumn.ofNumbers(heading, width) : TableColumn.of(heading, width);
    }
}
