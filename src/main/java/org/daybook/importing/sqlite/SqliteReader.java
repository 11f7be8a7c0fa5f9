package org.daybook.importing.sqlite;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.daybook.importing.ImportFailure;
import org.jspecify.annotations.Nullable;

/**
 * Reads the tables of a SQLite file and of the write-ahead log beside it. Nothing in it is run, and nothing written.
 * Tables WITHOUT ROWID are not read. For one thread.
 */
public final class SqliteReader {
    private static final int LONGEST_SCHEMA = 1 << 20;
    private static final TableDefinition SCHEMA =
            new TableDefinition(1, List.of("type", "name", "tbl_name", "rootpage", "sql"), -1);

    private final SqlitePages pages;
    private final Map<String, TableDefinition> tables = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    /**
     * Reads which tables there are.
     *
     * @param database the caller closes it after the last reading
     * @param log its write-ahead log, likewise
     * @param path the database's path for a failure
     * @throws ImportFailure.Malformed if it is no database, or damaged
     */
    public SqliteReader(SeekableByteChannel database, Optional<SeekableByteChannel> log, String path)
            throws ImportFailure, IOException {
        this.pages = new SqlitePages(database, log, path);
        long[] length = {0};
        read(SCHEMA, Set.of("type", "name", "rootpage", "sql"), row -> {
            String sql = row.text("sql");
            length[0] += sql.length();
            if (length[0] > LONGEST_SCHEMA) {
                throw pages.damaged();
            }
            long root = row.integer("rootpage").orElse(0);
            if (row.text("type").equals("table") && root > 0) {
                TableDefinition table = TableDefinition.of(root, sql);
                if (table.columns().size() > TableDefinition.MOST_COLUMNS) {
                    throw pages.damaged();
                }
                tables.put(row.text("name"), table);
            }
        });
    }

    public boolean has(String table) {
        return tables.containsKey(table);
    }

    /** The names of a table's columns as it writes them; empty if there is no such table. */
    public Set<String> columns(String table) {
        TableDefinition known = tables.get(table);
        return known == null ? Set.of() : new LinkedHashSet<>(known.columns());
    }

    /**
     * Passes on the rows of a table in the order of their numbers; none if there is no such table.
     *
     * @param columns those to be decoded; one that the table does not have is in no row
     * @throws ImportFailure.Malformed if the file is damaged; rows before the damage were passed on
     * @throws ImportFailure.TooLarge if a value is longer than any of a phone
     */
    public void read(String table, Set<String> columns, SqliteRowHandler into) throws ImportFailure, IOException {
        TableDefinition known = tables.get(table);
        if (known != null) {
            read(known, columns, into);
        }
    }

    private void read(TableDefinition table, Set<String> columns, SqliteRowHandler into)
            throws ImportFailure, IOException {
        SortedMap<Integer, String> wanted = new TreeMap<>();
        for (int place = 0; place < table.columns().size(); place++) {
            String name = table.columns().get(place);
            for (String column : columns) {
                if (column.equalsIgnoreCase(name)) {
                    wanted.put(place, column);
                }
            }
        }
        String number = wanted.remove(table.rowNumber());
        RecordDecoder decoder = new RecordDecoder(pages, wanted);
        TableTreeScan scan = new TableTreeScan(pages, (rowNumber, payload) -> {
            Map<String, @Nullable Object> values = decoder.decode(payload);
            if (number != null) {
                values.put(number, rowNumber);
            }
            into.take(new SqliteRow(rowNumber, values));
        });
        scan.read(table.root());
    }
}
