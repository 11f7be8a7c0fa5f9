package org.daybook.importing.phone;

import java.io.IOException;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.sqlite.SqliteRowHandler;

/** The rows of a phone's tables: all of them in its databases, or those that were selected and sealed. */
interface PhoneRows {
    /** Passes on the rows in the order of their numbers; none if there is no such table. */
    void read(PhoneTable table, SqliteRowHandler into) throws ImportFailure, IOException;
}
