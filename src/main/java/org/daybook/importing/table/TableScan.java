package org.daybook.importing.table;

import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.daybook.conversation.MessageTime;
import org.daybook.conversation.MessageTime.Precision;
import org.daybook.conversation.MessageTime.ZoneSource;
import org.daybook.importing.DayOrder;
import org.daybook.importing.TableColumns;
import org.daybook.importing.TableColumns.ColumnRole;

/**
 * What all rows of a table say together about how each is to be read.
 *
 * @param dayOrder the order of day and month that the dates allow only; empty if they allow both, or contradict each other
 * @param isOrderNeeded whether some date means another day in the other order
 * @param isZoneNeeded whether there are times of the day without a zone
 * @param isSigned whether some amounts are negative, so that the others came in
 */
record TableScan(Optional<DayOrder> dayOrder, boolean isOrderNeeded, boolean isZoneNeeded, boolean isSigned) {

    /**
     * Scans a table.
     *
     * @param table closed
     */
    static TableScan of(InputStream table, TableColumns columns) throws IOException {
        TableDates dates = new TableDates();
        Set<DayOrder> orders = EnumSet.noneOf(DayOrder.class);
        boolean isOrderNeeded = false;
        boolean isZoneNeeded = false;
        boolean isSigned = false;
        try (TableReader reader = new TableReader(table, columns.delimiter())) {
            RowCells cells = new RowCells(columns);
            long number = 0;
            TableRow row = reader.next();
            while (row != null) {
                if (number++ >= columns.headerRows()) {
                    String date = cells.date(row);
                    dates.orderOf(date).ifPresent(orders::add);
                    isOrderNeeded = isOrderNeeded || dates.isEither(date);
                    isZoneNeeded = isZoneNeeded || isLocal(dates, date, cells.time(row));
                    isSigned = isSigned || AmountSign.of(cells.cell(row, ColumnRole.AMOUNT)) == AmountSign.OUT;
                }
                row = reader.next();
            }
        }
        Optional<DayOrder> order = orders.size() == 1 ? orders.stream().findFirst() : Optional.empty();
        return new TableScan(order, isOrderNeeded, isZoneNeeded, isSigned);
    }

    private static boolean isLocal(TableDates dates, String date, String time) {
        for (DayOrder order : DayOrder.values()) {
            MessageTime read = dates.read(date, time, order, ZoneOffset.UTC);
            if (read.at() != null) {
                return read.zone() == ZoneSource.CHOSEN && read.precision() != Precision.DAY;
            }
        }
        return false;
    }

    /** The order in which dates are read: what they say themselves, then what was chosen, then the day first. */
    DayOrder order(Optional<DayOrder> chosen) {
        return dayOrder.or(() -> chosen).orElse(DayOrder.DAY_FIRST);
    }
}
