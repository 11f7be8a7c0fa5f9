package org.daybook.importing.sqlite;

import java.io.IOException;
import org.daybook.importing.ImportFailure;

/** Receives the rows of a table in the order of their numbers, on the thread that reads. */
@FunctionalInterface
public interface SqliteRowHandler {
    /**
     * The next row.
     *
     * @throws ImportFailure if the reading is to end
     * @throws IOException if the row cannot be taken
     */
    void take(SqliteRow row) throws ImportFailure, IOException;
}
