package org.daybook.importing.phone;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.daybook.importing.ImportFailure;
import org.daybook.importing.sqlite.SqliteReader;
import org.daybook.importing.sqlite.SqliteRowHandler;

/** The rows of a phone's databases, each opened for as long as a table is read. */
record DatabaseRows(PhoneFiles files) implements PhoneRows {
    @Override
    public void read(PhoneTable table, SqliteRowHandler into) throws ImportFailure, IOException {
        PhoneDatabase database = table.database();
        Optional<SeekableByteChannel> content = files.open(database.domain(), database.path());
        if (content.isEmpty()) {
            return;
        }
        try (SeekableByteChannel opened = content.get()) {
            Optional<SeekableByteChannel> log = files.open(database.domain(), database.path() + PhoneDatabase.LOG);
            try {
                new SqliteReader(opened, log, database.path()).read(table.table(), table.columns(), into);
            } finally {
                if (log.isPresent()) {
                    log.get().close();
                }
            }
        }
    }
}
