package org.daybook.importing.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.daybook.crypto.BytesChannel;
import org.daybook.importing.ImportFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What SQLite wrote is read without it. */
class SqliteReaderTest {
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        -1,
        127,
        -128,
        128,
        32_767,
        -32_769,
        8_388_607,
        -8_388_609,
        1L << 31,
        -(1L << 40),
        1L << 47,
        1L << 62,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    @TempDir
    Path folder;

    private static byte[] blob(int seed) {
        byte[] bytes = new byte[seed * seed * 7 % 9_001];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    private static String text(int seed) {
        return "é中💔".repeat(seed % 700);
    }

    @ParameterizedTest
    @ValueSource(ints = {512, 1024, 4096, 32_768, 65_536})
    void everyValueIsReadWhateverThePage(int page) throws Exception {
        for (String encoding : List.of("UTF-8", "UTF-16le", "UTF-16be")) {
            int many = 1_500;
            byte[] database = Databases.written(connection -> {
                Databases.run(
                        connection,
                        "PRAGMA page_size = " + page,
                        "PRAGMA encoding = '" + encoding + "'",
                        "CREATE TABLE rows (number INTEGER, share REAL, id INTEGER PRIMARY KEY, words TEXT, bytes BLOB)");
                connection.setAutoCommit(false);
                try (PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO rows VALUES (?, ?, ?, ?, ?)")) {
                    for (int i = 0; i < many; i++) {
                        insert.setLong(1, NUMBERS[i % NUMBERS.length]);
                        insert.setDouble(2, i / 4.0);
                        insert.setLong(3, 3L * i - 200);
                        insert.setString(4, text(i));
                        insert.setBytes(5, blob(i));
                        insert.execute();
                    }
                }
                connection.commit();
            });
            List<SqliteRow> rows = Databases.rows(
                    Databases.reader(database), "ROWS", "number", "share", "id", "words", "bytes", "none");
            assertThat(rows).hasSize(many);
            for (int i = 0; i < many; i++) {
                SqliteRow row = rows.get(i);
                assertThat(row.number()).isEqualTo(3L * i - 200);
                assertThat(row.integer("id")).hasValue(row.number());
                assertThat(row.integer("number")).hasValue(NUMBERS[i % NUMBERS.length]);
                assertThat(row.real("share")).hasValue(i / 4.0);
                assertThat(row.text("words")).isEqualTo(text(i));
                assertThat(row.bytes("bytes")).isEqualTo(blob(i));
                assertThat(row.text("none")).isEmpty();
            }
            assertThat(Databases.rows(Databases.reader(database), "rows", "bytes"))
                    .extracting(row -> row.bytes("bytes").length)
                    .containsExactlyElementsOf(
                            rows.stream().map(row -> row.bytes("bytes").length).toList());
        }
    }

    @Test
    void aColumnAddedLaterIsEmptyInRowsBefore() throws Exception {
        SqliteReader reader = Databases.reader(Databases.of(
                "CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, text TEXT)",
                "INSERT INTO message (text) VALUES ('before')",
                "ALTER TABLE message ADD COLUMN date_edited INTEGER DEFAULT 0",
                "INSERT INTO message (text, date_edited) VALUES ('after', 5)"));
        assertThat(reader.columns("message")).containsExactly("ROWID", "text", "date_edited");
        assertThat(Databases.rows(reader, "message", "ROWID", "text", "date_edited"))
                .extracting(row -> row.integer("ROWID").getAsLong() + row.text("text") + row.text("date_edited"))
                .containsExactly("1before", "2after5");
    }

    @Test
    void columnsAreKnownHoweverTheyAreWritten() throws Exception {
        SqliteReader reader = Databases.reader(Databases.of(
                "CREATE TABLE \"odd, (table\" (-- a comment, with (signs\n[first one] TEXT DEFAULT ',)', `n` NUMERIC(5, 2),"
                        + " /* key */ k INTEGER, double AS (k * 2), kept AS (k * 3) STORED, last TEXT CHECK (last <> ','),"
                        + " CONSTRAINT one PRIMARY KEY (k AUTOINCREMENT), UNIQUE (n, last))",
                "INSERT INTO \"odd, (table\" (\"first one\", n, k, last) VALUES ('a', 2, 7, 'z')"));
        assertThat(reader.columns("odd, (table")).containsExactly("first one", "n", "k", "kept", "last");
        assertThat(Databases.rows(reader, "odd, (table", "first one", "n", "k", "kept", "last"))
                .singleElement()
                .satisfies(row -> assertThat(List.of("first one", "n", "k", "kept", "last"))
                        .extracting(row::text)
                        .containsExactly("a", "2", "7", "21", "z"));
    }

    @Test
    void whatIsNoTableIsNotThere() throws Exception {
        SqliteReader reader = Databases.reader(Databases.of(
                "CREATE TABLE message (a)",
                "CREATE VIEW seen AS SELECT load_extension('x') AS a",
                "CREATE INDEX i ON message (a)"));
        assertThat(reader.has("Message")).isTrue();
        assertThat(reader.has("seen")).isFalse();
        assertThat(reader.has("i")).isFalse();
        assertThat(Databases.rows(reader, "seen", "a")).isEmpty();
        assertThat(Databases.rows(reader, "message", "a")).isEmpty();
    }

    @Test
    void aTableWithoutRowNumbersIsRefused() throws Exception {
        SqliteReader reader = Databases.reader(Databases.of("CREATE TABLE t (a TEXT PRIMARY KEY) WITHOUT ROWID"));
        assertThatThrownBy(() -> Databases.rows(reader, "t", "a")).isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void whatIsOnlyInTheLogIsReadAndWhatIsNotCommittedIsNot() throws Exception {
        Path file = folder.resolve("sms.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            Databases.run(
                    connection,
                    "PRAGMA journal_mode = WAL",
                    "PRAGMA wal_autocheckpoint = 0",
                    "PRAGMA cache_size = 4",
                    "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text TEXT)",
                    "INSERT INTO message VALUES (1, 'first')",
                    "PRAGMA wal_checkpoint(TRUNCATE)",
                    "UPDATE message SET text = 'changed'");
            for (int i = 2; i <= 400; i++) {
                Databases.run(connection, "INSERT INTO message VALUES (" + i + ", hex(randomblob(300)))");
            }
            byte[] committed = Files.readAllBytes(folder.resolve("sms.db-wal"));
            connection.setAutoCommit(false);
            for (int i = 401; i <= 800; i++) {
                Databases.run(connection, "INSERT INTO message VALUES (" + i + ", hex(randomblob(300)))");
            }
            byte[] open = Files.readAllBytes(folder.resolve("sms.db-wal"));
            connection.rollback();
            assertThat(open.length).isGreaterThan(committed.length);
            byte[] database = Files.readAllBytes(file);
            for (byte[] log : List.of(committed, open)) {
                List<SqliteRow> rows = read(database, log);
                assertThat(rows).hasSize(400);
                assertThat(rows.getFirst().text("text")).isEqualTo("changed");
            }
            byte[] torn = committed.clone();
            torn[torn.length - 1] ^= 1;
            assertThat(read(database, torn)).hasSize(399);
            assertThat(read(database, new byte[40]))
                    .extracting(row -> row.text("text"))
                    .containsExactly("first");
            assertThat(read(database, Arrays.copyOf(committed, committed.length - 10)))
                    .hasSize(399);
        }
    }

    private static List<SqliteRow> read(byte[] database, byte[] log) throws ImportFailure, IOException {
        return Databases.rows(
                new SqliteReader(new BytesChannel(database), Optional.of(new BytesChannel(log)), "sms.db"),
                "message",
                "text");
    }

    @Test
    void aPageThatLeadsBackEndsTheReading() throws Exception {
        byte[] database = Databases.written(connection -> {
            Databases.run(connection, "PRAGMA page_size = 512", "CREATE TABLE t (a TEXT)");
            for (int i = 0; i < 60; i++) {
                Databases.run(connection, "INSERT INTO t VALUES (hex(zeroblob(40)))");
            }
        });
        assertThat(database[512]).isEqualTo((byte) 5);
        // The rightmost child of the root is the root itself.
        System.arraycopy(new byte[] {0, 0, 0, 2}, 0, database, 512 + 8, 4);
        assertThatThrownBy(() -> Databases.rows(Databases.reader(database), "t", "a"))
                .isInstanceOf(ImportFailure.Malformed.class);
    }

    @Test
    void aValueThatIsNoNumberIsNone() throws Exception {
        SqliteReader reader =
                Databases.reader(Databases.of("CREATE TABLE t (a, b)", "INSERT INTO t VALUES ('7', x'37')"));
        SqliteRow row = Databases.rows(reader, "t", "a", "b").getFirst();
        assertThat(row.integer("a")).isEqualTo(OptionalLong.empty());
        assertThat(row.text("b")).isEmpty();
        assertThat(row.bytes("b")).containsExactly('7');
        assertThat(row.bytes("a")).isEmpty();
    }
}
