package org.daybook.vault.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows that SQLite itself wrote are read without it, and nothing that is written in their place does harm. */
class LeafRowTest {
    private static final int PAGE = DamagedPages.BYTES;
    private static final long[] NUMBERS = {
        0,
        1,
        2,
        -1,
        127,
        128,
        -128,
        -129,
        32_767,
        40_000,
        8_388_607,
        -8_388_608,
        1L << 31,
        -(1L << 40),
        1L << 47,
        1L << 48,
        Long.MAX_VALUE,
        Long.MIN_VALUE
    };

    @TempDir
    Path folder;

    /** The content of a file with a row for each number, and the number as text and as a blob of that length. */
    private byte[] written(int... lengths) throws Exception {
        Path file = folder.resolve("rows.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA page_size = " + PAGE);
            statement.execute("CREATE TABLE rows (id INTEGER PRIMARY KEY, number INTEGER, text TEXT, blob BLOB)");
            try (PreparedStatement insert = connection.prepareStatement("INSERT INTO rows VALUES (?, ?, ?, ?)")) {
                for (int i = 0; i < lengths.length; i++) {
                    long number = NUMBERS[i % NUMBERS.length];
                    insert.setLong(1, i + 1L);
                    insert.setLong(2, number);
                    insert.setString(3, "número " + number);
                    insert.setBytes(4, blob(i, lengths[i]));
                    insert.execute();
                }
            }
        }
        return Files.readAllBytes(file);
    }

    private static byte[] blob(int seed, int length) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }

    /** Every row on the leaf pages of tables, in the order of their ids; those of SQLite's own table left out. */
    private static List<LeafRow> rows(byte[] file) {
        List<LeafRow> rows = new ArrayList<>();
        for (int number = 1; number < file.length / PAGE; number++) {
            byte[] page = page(file, number);
            int cells = page[0] == 13 ? unsigned(page, 3) : 0;
            for (int cell = 0; cell < cells; cell++) {
                int at = unsigned(page, 8 + 2 * cell);
                LeafRow row = LeafRow.read(page, at, (long) number * PAGE + at);
                assertThat(row).isNotNull();
                rows.add(row);
            }
        }
        rows.sort((one, other) -> Long.compare(one.rowid(), other.rowid()));
        return rows;
    }

    private static byte[] page(byte[] file, int number) {
        return Arrays.copyOfRange(file, number * PAGE, (number + 1) * PAGE);
    }

    private static int unsigned(byte[] page, int at) {
        return (page[at] & 0xff) << 8 | page[at + 1] & 0xff;
    }

    @Test
    void everyNumberTextAndBlobIsReadAsItWasWritten() throws Exception {
        int[] lengths = new int[NUMBERS.length];
        Arrays.setAll(lengths, i -> i * 5);
        List<LeafRow> rows = rows(written(lengths));
        assertThat(rows).hasSize(NUMBERS.length);
        for (int i = 0; i < rows.size(); i++) {
            LeafRow row = rows.get(i);
            assertThat(row.rowid()).isEqualTo(i + 1L);
            assertThat(row.columns()).isEqualTo(4);
            assertThat(row.isNull(0)).isTrue();
            assertThat(row.isInteger(1)).isTrue();
            assertThat(row.integer(1)).isEqualTo(NUMBERS[i]);
            assertThat(row.isText(2)).isTrue();
            assertThat(row.text(2)).isEqualTo("número " + NUMBERS[i]);
            assertThat(row.isBlob(3)).isTrue();
            assertThat(row.isLocal(3)).isTrue();
            assertThat(row.bytes(3)).isEqualTo(blob(i, lengths[i]));
            assertThat(row.overflow()).isZero();
        }
    }

    @Test
    void aRowThatGoesOnElsewhereSaysWhereAndHowMuchOfItIsHere() throws Exception {
        int[] lengths = {3_900, 4_000, 4_050, 4_056, 4_061, 4_062, 4_500, 9_000, 70_000};
        byte[] file = written(lengths);
        List<LeafRow> rows = rows(file);
        for (int i = 0; i < lengths.length; i++) {
            LeafRow row = rows.get(i);
            assertThat(row.length(3)).isEqualTo(lengths[i]);
            byte[] whole = Arrays.copyOf(row.local(), row.length());
            int have = row.local().length;
            for (long next = row.overflow(); next != 0; ) {
                byte[] page = page(file, (int) next - 1);
                int part = Math.min(PAGE - Integer.BYTES, whole.length - have);
                System.arraycopy(page, Integer.BYTES, whole, have, part);
                have += part;
                next = (long) unsigned(page, 0) << 16 | unsigned(page, 2);
            }
            assertThat(have).isEqualTo(row.length());
            assertThat(Arrays.copyOfRange(whole, row.offset(3), row.offset(3) + row.length(3)))
                    .isEqualTo(blob(i, lengths[i]));
            assertThat(row.isLocal(3)).isEqualTo(row.overflow() == 0);
        }
        assertThat(rows).extracting(LeafRow::overflow).contains(0L).anyMatch(page -> page > 0);
    }

    /** Asks a row for all that it says; what is not on the page may not be asked for. */
    private static void readAll(@Nullable LeafRow row) {
        if (row == null) {
            return;
        }
        assertThat(row.local().length).isBetween(0, PAGE);
        assertThat(row.overflow()).isNotNegative();
        for (int column = 0; column < row.columns(); column++) {
            assertThat(row.length(column)).isNotNegative();
            if (row.isLocal(column)) {
                row.bytes(column);
                row.text(column);
                if (row.isInteger(column)) {
                    row.integer(column);
                }
            }
        }
    }

    @Property
    void anyBytesAreARowOrNone(@ForAll long seed, @ForAll @IntRange(min = 0, max = PAGE - 1) int at) {
        readAll(LeafRow.read(blob((int) seed, PAGE), at, at));
    }

    @Property
    void smallNumbersWhichLookMostLikeARowAreARowOrNone(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = PAGE - 1) int at) {
        byte[] page = new byte[PAGE];
        Random random = new Random(seed);
        for (int i = 0; i < page.length; i++) {
            page[i] = (byte) random.nextInt(random.nextInt(8) == 0 ? 256 : 24);
        }
        readAll(LeafRow.read(page, at, at));
    }

    @Test
    void aByteChangedAnywhereInARowDoesNoHarm() throws Exception {
        byte[] page = page(written(40, 200, 4_500), 1);
        int at = unsigned(page, 8);
        for (int i = at; i < Math.min(PAGE, at + 60); i++) {
            for (int flip = 1; flip < 256; flip++) {
                byte[] changed = page.clone();
                changed[i] ^= (byte) flip;
                readAll(LeafRow.read(changed, at, at));
            }
        }
        assertThat(new String(page, StandardCharsets.ISO_8859_1)).contains("mero");
    }
}
