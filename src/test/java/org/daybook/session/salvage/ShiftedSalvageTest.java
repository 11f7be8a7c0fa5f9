package org.daybook.session.salvage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.daybook.casefile.IncidentHistory;
import org.daybook.crypto.Passphrase;
import org.daybook.crypto.RecoveryCode;
import org.daybook.progress.Progress;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.UnlockSecret;
import org.daybook.session.unlock.DerivedDiaries;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What comes back of a diary into which something put bytes, or out of which it took some. */
class ShiftedSalvageTest {
    private static final int INCIDENTS = 20;

    @TempDir
    Path folder;

    private Path file;
    private WholePages whole;
    private final List<Long> incidents = new ArrayList<>();

    @BeforeEach
    void make() throws Exception {
        Diary diary = new Diary(Files.createDirectory(folder.resolve("whole")));
        OnThread open = new OnThread(diary.create());
        for (int i = 0; i < INCIDENTS; i++) {
            IncidentHistory recorded = open.record(Diary.incident("kettle " + "and so on ".repeat(40 * i)), null);
            incidents.add(recorded.versions().getFirst().recorded().seq());
        }
        open.close();
        file = diary.file();
        whole = new WholePages(file);
    }

    private static IntStream places() {
        Random random = new Random(424);
        return IntStream.range(0, Runs.of(8, 200)).map(_ -> random.nextInt(80_000));
    }

    @ParameterizedTest(name = "{1} bytes at {0}")
    @CsvSource({"0, 1", "1, 1", "4096, 1", "4095, 2", "5000, 300", "0, 2000", "4200, -1", "100, -7"})
    void allOfItComesBackIfNoPageWithRecordsWasBroken(int at, int bytes) throws Exception {
        assertThat(salvaged(at, bytes)).isEqualTo(INCIDENTS);
    }

    @ParameterizedTest(name = "a byte at {0}")
    @MethodSource("places")
    void allThatIsOnOtherPagesComesBackWithOneByteMore(int at) throws Exception {
        Set<Integer> broken = Set.of(at / WholePages.PAGE);
        long least = incidents.stream()
                .filter(seq -> whole.entryIsWhole(seq, broken))
                .count();
        assertThat(salvaged(at, 1)).isGreaterThanOrEqualTo((int) least);
    }

    private int salvaged(int at, int bytes) throws Exception {
        byte[] before = whole.bytes();
        byte[] after = new byte[before.length + bytes];
        int rest = at + Math.max(0, -bytes);
        System.arraycopy(before, 0, after, 0, at);
        Arrays.fill(after, at, at + Math.max(0, bytes), (byte) '\r');
        System.arraycopy(before, rest, after, at + Math.max(0, bytes), before.length - rest);
        Path damaged = Files.write(folder.resolve("damaged.nbk"), after);
        try (Passphrase next = Diary.passphrase();
                RecoveryCode code = RecoveryCode.generate(new SecureRandom());
                UnlockSecret key = new UnlockSecret.OfPassphrase(Diary.passphrase())) {
            OnThread open = new OnThread(Diary.diaries()
                    .derived()
                    .salvage(
                            damaged,
                            key,
                            folder.resolve("new.nbk"),
                            new DerivedDiaries.NewKeys(next, code),
                            Progress.UNWATCHED)
                    .session());
            try {
                return open.incidents().size();
            } finally {
                open.close();
            }
        }
    }
}
