package org.daybook.importing.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.daybook.importing.ImportFailure;

/** Whatever is in a file, reading it ends soon, with rows or with a failure that is foreseen. */
class SqlitePropertyTest {
    private static final byte[] DATABASE = database();

    private static byte[] database() {
        try {
            return Databases.written(connection -> {
                Databases.run(
                        connection,
                        "PRAGMA page_size = 512",
                        "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, text TEXT, bytes BLOB, share REAL)");
                for (int i = 0; i < 50; i++) {
                    Databases.run(
                            connection,
                            "INSERT INTO message (text, bytes, share) VALUES (hex(zeroblob(20)), zeroblob(" + 41 * i
                                    + "), 0.5)");
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Property(tries = 5_000)
    void aChangedByteGivesRowsOrAFailure(@ForAll @IntRange(max = 1 << 20) int place, @ForAll byte value)
            throws IOException {
        byte[] changed = DATABASE.clone();
        changed[place % changed.length] = value;
        assertEnds(changed);
    }

    /** The root pages, whose bytes decide most, are changed more often. */
    @Property(tries = 5_000)
    void changedPagesGiveRowsOrAFailure(
            @ForAll @IntRange(max = 1535) int first,
            @ForAll byte one,
            @ForAll @IntRange(max = 1535) int second,
            @ForAll byte other)
            throws IOException {
        byte[] changed = DATABASE.clone();
        changed[first] = one;
        changed[second] = other;
        assertEnds(changed);
    }

    @Property(tries = 500)
    void aFileCutShortGivesRowsOrAFailure(@ForAll @IntRange(max = 1 << 20) int length) throws IOException {
        assertEnds(Arrays.copyOf(DATABASE, length % DATABASE.length));
    }

    private static void assertEnds(byte[] database) throws IOException {
        long before = System.nanoTime();
        try {
            SqliteReader reader = Databases.reader(database);
            assertThat(Databases.rows(reader, "message", "text", "bytes", "share"))
                    .hasSizeLessThanOrEqualTo(database.length);
        } catch (ImportFailure.AtLocation e) {
            assertThat(e.location().item()).isEqualTo("sms.db");
        } catch (ImportFailure e) {
            throw new AssertionError(e);
        }
        assertThat(System.nanoTime() - before).isLessThan(2_000_000_000L);
    }
}
