package org.daybook.vault.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of a vault are found on the pages that SQLite wrote, and nothing else is taken for one. */
class RowLocationsTest {
    private static final int PAGE = DamagedPages.BYTES;
    private static final int ENTRIES = 60;

    @TempDir
    Path folder;

    private byte[] file = new byte[0];

    private static byte[] bytes(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    @BeforeEach
    void writeAVault() throws Exception {
        Path path = folder.resolve("rows.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path);
                Statement statement = connection.createStatement();
                InputStream schema = Objects.requireNonNull(
                        RowLocationsTest.class.getResourceAsStream("/org/daybook/vault/schema-1.sql"))) {
            statement.execute("PRAGMA page_size = " + PAGE);
            for (String table : new String(schema.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (table.startsWith("CREATE")) {
                    statement.execute(table);
                }
            }
            insert(connection, "INSERT INTO header VALUES (1, 1, ?, ?)", bytes(1, 16), bytes(2, 32));
            for (int seq = 1; seq <= ENTRIES; seq++) {
                insert(connection, "INSERT INTO entry VALUES (" + seq + ", ?, ?)", bytes(seq, 32), bytes(-seq, 32));
                insert(connection, "INSERT INTO body VALUES (" + seq + ", ?)", bytes(seq, 28 + seq * 100));
            }
            insert(connection, "INSERT INTO draft VALUES (?, ?)", bytes(3, 16), bytes(4, 300));
            insert(connection, "INSERT INTO blob VALUES (?, 'kept')", bytes(5, 16));
            insert(connection, "INSERT INTO blob_chunk VALUES (?, 0, ?)", bytes(5, 16), bytes(6, 20_000));
            insert(connection, "INSERT INTO blob_chunk VALUES (?, 7, ?)", bytes(5, 16), bytes(7, 10));
        }
        file = Files.readAllBytes(path);
    }

    private static void insert(Connection connection, String sql, byte[]... values) throws Exception {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setBytes(i + 1, values[i]);
            }
            statement.execute();
        }
    }

    private byte[] page(int number) {
        return Arrays.copyOfRange(file, (number - 1) * PAGE, number * PAGE);
    }

    private RowLocations found() {
        RowLocations rows = new RowLocations();
        for (int number = 1; number <= file.length / PAGE; number++) {
            rows.take(page(number), number);
        }
        return rows;
    }

    private static String hex(int seed) {
        return HexFormat.of().formatHex(bytes(seed, 16));
    }

    @Test
    void everyRowIsFoundByItsKeyOnce() throws Exception {
        RowLocations rows = found();
        assertThat(rows.headers()).hasSize(1);
        assertThat(rows.slots()).isEmpty();
        assertThat(rows.seqs()).hasSize(ENTRIES).first().isEqualTo(1L);
        for (long seq = 1; seq <= ENTRIES; seq++) {
            assertThat(rows.entry(seq)).as("entry %d", seq).hasSize(1);
            assertThat(rows.body(seq)).as("body %d", seq).hasSize(1);
        }
        assertThat(rows.drafts()).containsOnlyKeys(hex(3));
        assertThat(rows.chunk(bytes(5, 16), 0)).hasSize(1);
        assertThat(rows.chunk(bytes(5, 16), 7)).hasSize(1);
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        RowLocations rows = found();
        assertThat(rows.entry(0)).isEmpty();
        assertThat(rows.entry(ENTRIES + 1L)).isEmpty();
        assertThat(rows.body(ENTRIES + 1L)).isEmpty();
        assertThat(rows.chunk(bytes(5, 16), 1)).isEmpty();
        assertThat(rows.chunk(bytes(9, 16), 0)).isEmpty();
    }

    @Test
    void aPageThatTheFileHasTwiceGivesBothPlaces() throws Exception {
        RowLocations once = found();
        int copies = 2;
        byte[] doubled = Arrays.copyOf(file, copies * file.length);
        System.arraycopy(file, PAGE, doubled, file.length + PAGE, file.length - PAGE);
        file = doubled;
        RowLocations twice = found();
        assertThat(twice.entry(5)).hasSize(copies).contains(once.entry(5));
        assertThat(twice.chunk(bytes(5, 16), 0)).hasSize(copies);
        assertThat(twice.seqs()).isEqualTo(once.seqs());
    }

    @Test
    void aFileMadeOfOnePageAHundredTimesFillsNoMemory() throws Exception {
        RowLocations rows = new RowLocations();
        for (int copy = 0; copy < 100; copy++) {
            for (int number = 2; number <= file.length / PAGE; number++) {
                rows.take(page(number), number + 1_000L * copy);
            }
        }
        assertThat(rows.entry(5)).hasSize(4);
        assertThat(rows.body(5)).hasSize(4);
        assertThat(rows.chunk(bytes(5, 16), 0)).hasSize(4);
        assertThat(rows.drafts().get(hex(3))).hasSize(4);
        assertThat(rows.headers()).hasSizeLessThanOrEqualTo(64);
    }

    @Test
    void aPageWhoseFirstByteIsDamagedStillGivesItsRows() throws Exception {
        RowLocations whole = found();
        for (int number = 2; number <= file.length / PAGE; number++) {
            file[(number - 1) * PAGE] ^= 0x55;
        }
        assertThat(found().seqs()).isEqualTo(whole.seqs());
    }

    @Test
    void pagesOfNothingAndOfAnythingGiveNoRowsAndDoNoHarm() throws Exception {
        RowLocations rows = new RowLocations();
        rows.take(new byte[PAGE], 1);
        rows.take(new byte[PAGE], 2);
        byte[] full = new byte[PAGE];
        Arrays.fill(full, (byte) 0xff);
        rows.take(full, 1);
        rows.take(full, 2);
        assertThat(rows.seqs()).isEmpty();
        Random random = new Random(7);
        for (int run = 0; run < 500; run++) {
            byte[] damaged = page(2 + random.nextInt(file.length / PAGE - 1));
            for (int change = 0; change < 20; change++) {
                damaged[random.nextInt(change < 10 ? 40 : PAGE)] = (byte) random.nextInt();
            }
            assertThatCode(() -> rows.take(damaged, 9)).doesNotThrowAnyException();
        }
    }
}
