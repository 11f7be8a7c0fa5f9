package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daybook.casefile.entry.Authorship;
import org.daybook.suite.Runs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A merge that is killed leaves both diaries as they were and no half of a third; the next merge works as if nothing
 * had happened. */
class MergeKilledTest {
    private static final int KILLS = Runs.of(1, 200);
    private static final int LONGEST_LIFE = 900;
    private static final int INCIDENTS = 60;

    @TempDir
    Path folder;

    private void fill(OnThread open, String word, int length) throws Exception {
        open.run(() -> Opened.of(open.session())
                .recordAll(
                        IntStream.range(0, INCIDENTS)
                                .mapToObj(i -> Diary.incident(word + i))
                                .toList(),
                        Authorship.OWNER,
                        null));
        open.session()
                .intake()
                .begin(new byte[length], word + ".dat", open.newId())
                .finish();
        open.close();
    }

    private List<String> names() throws Exception {
        try (var files = Files.list(folder)) {
            return files.map(path -> String.valueOf(path.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bothStayAsTheyWereAndThereIsNoHalfOfAThird() throws Exception {
        TwoDiaries diaries = new TwoDiaries(folder, Diary.CLOCK);
        fill(diaries.create("hers"), "shared", 1);
        diaries.copy("hers", "workers");
        fill(diaries.open("hers"), "hers", 1_500_000);
        fill(diaries.open("workers"), "workers", 500_000);
        byte[] hers = Files.readAllBytes(diaries.file("hers"));
        byte[] workers = Files.readAllBytes(diaries.file("workers"));
        Random random = new Random(1);
        for (int i = 0; i < KILLS; i++) {
            new ProcessBuilder(OwnProcess.command(KilledMerger.class, folder, random.nextInt(LONGEST_LIFE)))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
            assertThat(Files.readAllBytes(diaries.file("hers"))).isEqualTo(hers);
            assertThat(Files.readAllBytes(diaries.file("workers"))).isEqualTo(workers);
            if (Files.exists(diaries.file("both"))) {
                assertThat(diaries.read("both").caseFile().incidents().all()).hasSize(3 * INCIDENTS);
                Files.delete(diaries.file("both"));
                Files.deleteIfExists(folder.resolve("both.nbk-journal"));
            }
        }
        diaries.merge("hers", "workers", "both").session().close();
        assertThat(diaries.read("both").caseFile().incidents().all()).hasSize(3 * INCIDENTS);
        assertThat(names()).containsExactly("both.nbk", "hers.nbk", "workers.nbk");
    }
}
