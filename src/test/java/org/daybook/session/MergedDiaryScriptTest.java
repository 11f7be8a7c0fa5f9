package org.daybook.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.daybook.ledger.HeadCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A script in another language, written from the page on the format alone, recomputes the heads of both diaries from
 * the merged one. Skipped where the packages it needs are missing, but never in {@code .ci/run}.
 */
class MergedDiaryScriptTest {
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path folder;

    @BeforeAll
    static void thePackagesAreThere() throws Exception {
        assumeThat(Path.of(PYTHON)).exists();
        assumeThat(run(Path.of("/dev/null"), "-c", "import argon2, cryptography")
                        .code())
                .isZero();
    }

    private record Said(int code, String text) {}

    private static Said run(Path typed, String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(PYTHON));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        builder.redirectInput(typed.toFile());
        Process process = builder.start();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Said(process.waitFor(), text);
    }

    @Test
    void recomputesBothHeadsFromTheMergedDiary() throws Exception {
        MovedClock clock = new MovedClock();
        TwoDiaries diaries = new TwoDiaries(folder, clock);
        OnThread hers = diaries.create("hers");
        hers.record(Diary.incident("shared"), null);
        hers.session()
                .intake()
                .begin(new byte[] {1, 2}, "photo.dat", hers.newId())
                .finish();
        hers.close();
        diaries.copy("hers", "workers");
        for (String name : List.of("hers", "workers")) {
            clock.move(Duration.ofHours(1));
            OnThread open = diaries.open(name);
            open.record(Diary.incident(name), null);
            open.close();
        }
        diaries.merge("hers", "workers", "both").session().close();
        Path typed = Files.writeString(folder.resolve("typed"), Diary.PASSPHRASE + "\n");
        Said said = run(
                typed,
                Path.of("src", "test", "scripts", "read_merged.py").toString(),
                diaries.file("both").toString());
        assertThat(said.text()).endsWith("everything holds\n");
        assertThat(said.code()).isZero();
        for (String name : List.of("hers", "workers")) {
            String code = HeadCode.of(diaries.read(name).head()).toString();
            assertThat(said.text()).contains(code);
        }
    }
}
