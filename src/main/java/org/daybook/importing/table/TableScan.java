package org.daybook.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import org.daybook.conversation.ColumnMapping;
import org.daybook.conversation.ColumnMapping.ColumnRole;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.MessageTimePrecision;
import org.daybook.conversation.MessageTime.ZoneSource;
import org.daybook.importing.DayOrder;

/**
 * The evidence of all rows of a table for how each of them is read.
 *
 * @param orders what the dates say about the order of day and month
 * @param isZoneNeeded whether there are times of the day without a zone
 * @param isSigned whether some amounts are negative, so that the others came in
 */
record TableScan(FileDayOrderEvidence orders, boolean isZoneNeeded, boolean isSigned) {

    /**
     * Scans a table.
     *
     * @param table closed
     */
    static TableScan of(InputStream table, ColumnMapping columns) throws IOException {
        TableDateReader dates = new TableDateReader();
        FileDayOrderEvidence orders = new FileDayOrderEvidence();
        boolean isZoneNeeded = false;
        boolean isSigned = false;
        try (TableReader reader = new TableReader(table, columns.delimiter())) {
            RowCellFinder cells = new RowCellFinder(columns);
            long number = 0;
            TableRow row = reader.next();
            while (row != null) {
                if (number++ >= columns.headerRows()) {
                    String date = cells.date(row);
                    orders.add(date);
                    isZoneNeeded = isZoneNeeded || isLocal(dates, date, cells.time(row));
                    isSigned = isSigned || AmountSign.of(cells.cell(row, ColumnRole.AMOUNT)) == AmountSign.OUT;
                }
                row = reader.next();
            }
        }
        return new TableScan(orders, isZoneNeeded, isSigned);
    }

    private static boolean isLocal(TableDateReader dates, String date, String time) {
        for (DayOrder order : DayOrder.values()) {
            MessageTime read = dates.read(date, time, order, ZoneOffset.UTC);
            if (read.at() != null) {
                return read.zone() == ZoneSource.CHOSEN && read.precision() != MessageTimePrecision.DAY;
            }
        }
        return false;
    }
}
