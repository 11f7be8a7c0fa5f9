package org.daybook.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.daybook.vault.page.DamagedPages;
import org.jspecify.annotations.Nullable;

/**
 * The tables, which formats 1 to 3 have in common. A file from elsewhere is treated as hostile until its schema is
 * known to be exactly this: a foreign trigger or view would run with the program's rights.
 */
final class Schema {
    /** The number of the format that this version writes, and the newest it reads. */
    static final long FORMAT = 3;

    /** 'Dayb' in the file's header, by which tools recognise it. */
    static final long APPLICATION_ID = 0x44617962;

    /** The first tables, each on a page of its own, the same in every file. */
    static final List<String> FIRST =
            List.of("header", "header_copy", "slot", "slot_copy", "attempt", "entry", "body", "head");

    /** The tables of which every row is somebody's words, or leads to them. */
    static final List<String> KEPT_ONCE = List.of("entry", "body", "head", "draft", "blob", "blob_chunk");

    /** The page of the first of them. */
    static final int FIRST_PAGE = 3;

    private static final List<String> STATEMENTS = statements();

    private Schema() {}

    /** Sets the page layout of an empty database, which cannot be changed later. */
    static Database layOut(Database database) throws SQLException {
        database.execute("PRAGMA page_size=" + DamagedPages.BYTES);
        database.execute("PRAGMA auto_vacuum=INCREMENTAL");
        return database;
    }

    /** Creates the tables in an empty database that was laid out. */
    static void create(Database database) throws SQLException {
        for (String sql : STATEMENTS) {
            database.execute(sql);
        }
        database.execute("PRAGMA application_id=" + APPLICATION_ID);
        database.execute("PRAGMA user_version=" + FORMAT);
    }

    /** Writes the format number into the database's own header, where tools look for it, in the running transaction. */
    static void mark(Database database, VaultHeader header) throws SQLException {
        database.execute("PRAGMA user_version=" + header.format());
    }

    /** Refuses a file whose schema is not exactly this, before anything else of it is read. */
    static void check(Database database) throws SQLException, VaultFailure {
        Set<String> found = new HashSet<>();
        boolean marked = database.number("PRAGMA application_id") == APPLICATION_ID;
        long version = database.number("PRAGMA user_version");
        if (marked && version > FORMAT) {
            throw new VaultFailure.NewerFormat(version, FORMAT);
        }
        boolean[] ours = {false};
        database.query("SELECT type, name, tbl_name, sql FROM sqlite_schema", row -> {
            found.add(describe(row.getString(1), row.getString(2), row.getString(3), row.getString(4)));
            ours[0] |= "entry".equals(row.getString(2));
        });
        if (found.equals(expected())) {
            requirePlaces(database);
            return;
        }
        if (marked || ours[0]) {
            throw new VaultFailure.Altered();
        }
        throw new VaultFailure.NotAVault();
    }

    /** A table that seems to be where another is would be written over it. */
    private static void requirePlaces(Database database) throws SQLException, VaultFailure {
        List<String> first = new ArrayList<>();
        database.query(
                "SELECT name FROM sqlite_schema WHERE rootpage BETWEEN 3 AND 10 ORDER BY rootpage",
                row -> first.add(row.getString(1)));
        if (!FIRST.equals(first)) {
            throw new VaultFailure.Damaged(VaultFailure.Damaged.DamagedPart.DATABASE);
        }
    }

    private static Set<String> expected() {
        Set<String> expected = new HashSet<>();
        for (String sql : STATEMENTS) {
            String[] words = sql.split("[ (]+");
            boolean trigger = words[1].equals("TRIGGER");
            expected.add(describe(trigger ? "trigger" : "table", words[2], trigger ? "entry" : words[2], sql));
        }
        for (String keyed : List.of("draft", "blob", "blob_chunk")) {
            expected.add(describe("index", "sqlite_autoindex_" + keyed + "_1", keyed, null));
        }
        return expected;
    }

    private static String describe(
            @Nullable String type, @Nullable String name, @Nullable String table, @Nullable String sql) {
        return type + "\n" + name + "\n" + table + "\n" + sql;
    }

    private static List<String> statements() {
        try (InputStream in = Objects.requireNonNull(Schema.class.getResourceAsStream("schema-1.sql"), "schema")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.substring(0, line.lastIndexOf(';')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
