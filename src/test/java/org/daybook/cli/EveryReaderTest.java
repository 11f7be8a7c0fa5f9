package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.daybook.cli.EveryReader.Outcome;
import org.daybook.cli.output.ExitCode;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What becomes of a diary of which a page is lost or a bit is another: the window and all commands agree whether it
 * opens, what opens is whole or says that it is not, and nothing is replaced by what does not open.
 */
class EveryReaderTest {
    private static final int PAGE = 4096;
    private static final int FIRST_PAGES = 8;

    /** Every so many flips of those that reach nothing that is read, the window and {@code check} open it too. */
    private static final int GLANCE_EVERY = 16;

    /** Every so many flips all there is opens it. */
    private static final int ALL_EVERY = 193;

    @TempDir
    Path folder;

    /** What a bad sector does. */
    enum Loss {
        NOISE,
        ZEROS,
        ONES;

        private byte[] of(byte[] whole, int page) {
            byte[] lost = new byte[PAGE];
            if (this == NOISE) {
                new Random(page).nextBytes(lost);
            } else {
                Arrays.fill(lost, (byte) (this == ZEROS ? 0 : -1));
            }
            System.arraycopy(lost, 0, whole, (page - 1) * PAGE, PAGE);
            return whole;
        }
    }

    @Test
    void aWholeDiaryIsWholeForAll() throws Exception {
        EveryReader reader = new EveryReader(folder, true);
        assertThat(reader.look(reader.whole()).isWhole()).isTrue();
    }

    @ParameterizedTest(name = "page {0}")
    @ValueSource(ints = {3, 4, 5, 6, 7})
    void isWholeWithoutAnyOnePageThatIsThereTwice(int page) throws Exception {
        EveryReader reader = new EveryReader(folder, true);
        for (Loss loss : Loss.values()) {
            assertThat(reader.look(loss.of(reader.whole(), page)).isWhole())
                    .as("%s", loss)
                    .isTrue();
        }
    }

    /** The first page of the table of sealed files, which nothing reads in a diary without an exhibit. */
    @Test
    void aPageThatIsThereTwiceHidesNoOtherThatIsLost() throws Exception {
        EveryReader reader = new EveryReader(folder, false);
        int segments;
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("notebook.nbk"));
                Statement asking = connection.createStatement();
                ResultSet row = asking.executeQuery("SELECT rootpage FROM sqlite_schema WHERE name = 'blob_chunk'")) {
            segments = row.getInt(1);
        }
        byte[] one = Loss.NOISE.of(reader.whole(), segments);
        assertThat(reader.check(one)).isEqualTo(ExitCode.NO);
        assertThat(reader.check(Loss.NOISE.of(one, 4))).isEqualTo(ExitCode.NO);
        assertThat(reader.check(Loss.NOISE.of(reader.whole(), 4))).isEqualTo(ExitCode.DONE);
    }

    /** SQLite finds a table whatever the type of its name; so must what compares the file with it. */
    @Test
    void isWholeThoughTheNameOfATableIsNoText() throws Exception {
        EveryReader reader = new EveryReader(folder, false);
        byte[] whole = reader.whole();
        String contents = new String(whole, 0, PAGE, StandardCharsets.ISO_8859_1);
        int ofName = contents.lastIndexOf("table", contents.indexOf("headhead")) - 5;
        whole[ofName] ^= 1;
        assertThat(reader.look(whole).isWhole()).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void allAgreeWhicheverPageIsLost(Loss loss) throws Exception {
        EveryReader reader = new EveryReader(folder, true);
        int pages = reader.whole().length / PAGE;
        Map<String, Integer> counts = new TreeMap<>();
        for (int page = 1; page <= pages; page++) {
            if (Runs.DEEP || page % 3 == loss.ordinal()) {
                count(counts, reader.look(loss.of(reader.whole(), page)));
            }
        }
        tell(loss + ", " + pages + " pages", counts);
    }

    @Test
    void allAgreeWhicheverBitOfTheFirstPagesIsAnother() throws Exception {
        EveryReader reader = new EveryReader(folder, false);
        byte[] whole = reader.whole();
        int bits = FIRST_PAGES * PAGE * Byte.SIZE;
        Map<String, Integer> counts = new TreeMap<>();
        List<String> disagreed = new ArrayList<>();
        IntStream flips = Runs.DEEP ? Runs.inputs(0, bits) : new Random(38).ints(120, 0, bits);
        for (int bit : flips.toArray()) {
            byte[] flipped = whole.clone();
            flipped[bit / Byte.SIZE] ^= (byte) (1 << bit % Byte.SIZE);
            try {
                if (bit % ALL_EVERY == 0) {
                    count(counts, reader.look(flipped));
                } else if (bit % GLANCE_EVERY == 0 || !reader.isUntouched(flipped)) {
                    count(counts, reader.glance(flipped));
                } else {
                    counts.merge("untouched", 1, Integer::sum);
                }
            } catch (AssertionError e) {
                disagreed.add("bit " + bit + " of page " + (bit / Byte.SIZE / PAGE + 1) + ": " + e.getMessage());
            }
        }
        assertThat(disagreed).isEmpty();
        tell("flips", counts);
    }

    private static void count(Map<String, Integer> counts, Outcome outcome) {
        counts.merge(outcome.toString(), 1, Integer::sum);
    }

    /** The figures of a deep run. */
    private static void tell(String what, Map<String, Integer> counts) {
        if (Runs.DEEP) {
            System.out.println(what + ": " + counts);
        }
    }
}
