package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.daybook.cli.output.ExitCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A diary that a script in another language rebuilt from a golden one, without any secret of it, is not taken for that
 * one. Where the packages that the script needs are not, this is skipped, but never in {@code .ci/run}.
 */
class ForgedDiaryTest {
    private static final Path SOURCES = Path.of("src", "test", "resources", "org", "daybook", "vault");
    private static final String WORDS = "legal winner thank year wave sausage worth useful legal winner thank yellow\n";
    private static final String HEAD = "18-QXW9F-NBFAN-AN106";
    private static final String PYTHON = "/usr/bin/python3";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    @BeforeAll
    static void thePackagesAreThere() throws Exception {
        assumeThat(Path.of(PYTHON)).exists();
        assumeThat(python("-c", "import argon2, cryptography")).isZero();
    }

    private static int python(String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(PYTHON).redirectErrorStream(true);
        builder.command().addAll(List.of(arguments));
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertThat(said).doesNotContain("Traceback (most recent call last)");
        return code;
    }

    private String forged(String how, String format) throws Exception {
        Path forged = folder.resolve(how + ".nbk");
        Path genuine = SOURCES.resolve("golden").resolve(format + ".nbk");
        assertThat(python(
                        Path.of("src", "test", "scripts", "forge_diary.py").toString(),
                        how,
                        genuine.toString(),
                        forged.toString()))
                .isZero();
        return forged.toString();
    }

    private int run(String... arguments) {
        return shell.run(WORDS + "seven quiet rivers run north\n", Optional.empty(), arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "format-1, base",
        "format-1, erased",
        "format-1, slot-kept",
        "format-2, base",
        "format-2, psk",
        "format-2, downgrade",
        "format-2, erased",
        "format-2, slot-kept",
    })
    void isRefusedByEveryCommandThatTakesTheCode(String format, String how) throws Exception {
        String forged = forged(how, format);
        byte[] before = Files.readAllBytes(Path.of(forged));
        assertThat(run("check", "--recovery-code", "--passphrase-stdin", forged))
                .isNotZero();
        assertThat(run("check", "--recovery-code", "--passphrase-stdin", "--head", HEAD, forged))
                .isNotZero();
        assertThat(shell.out().toString()).doesNotContainPattern("(?m)^(Unchanged since|Everything opens)");
        String target = folder.resolve("restored.nbk").toString();
        assertThat(run("restore", "--recovery-code", "--passphrase-stdin", "--to", target, forged))
                .isNotZero();
        assertThat(folder.resolve("restored.nbk")).doesNotExist();
        assertThat(Files.readAllBytes(Path.of(forged))).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "psk", "downgrade"})
    void isSaidToHaveBeenChangedAndNotToHaveAnotherCode(String how) throws Exception {
        assertThat(run("check", "--recovery-code", "--passphrase-stdin", forged(how, "format-2")))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("someone else may have rebuilt it");
    }

    @Test
    void ofAnOldFormatOpensWithTheWordsThatItProvesNothing() throws Exception {
        assertThat(run("check", "--recovery-code", "--passphrase-stdin", forged("base", "format-1")))
                .isEqualTo(ExitCode.NO);
        assertThat(shell.out().toString()).contains("cannot show whether someone has rebuilt it");
    }

    @Test
    void theGenuineOldDiaryHoldsAgainstACodeThatWasGivenOut() throws Exception {
        Path copy = Files.copy(SOURCES.resolve("golden").resolve("format-1.nbk"), folder.resolve("copy.nbk"));
        assertThat(run("check", "--recovery-code", "--passphrase-stdin", "--head", HEAD, copy.toString()))
                .isZero();
        assertThat(run("check", "--recovery-code", "--passphrase-stdin", copy.toString()))
                .isEqualTo(ExitCode.NO);
        String target = folder.resolve("restored.nbk").toString();
        assertThat(run("restore", "--recovery-code", "--passphrase-stdin", "--to", target, copy.toString()))
                .isEqualTo(ExitCode.NO);
        assertThat(shell.err().toString()).contains("--unproven");
        assertThat(run(
                        "restore",
                        "--recovery-code",
                        "--passphrase-stdin",
                        "--unproven",
                        "--to",
                        target,
                        copy.toString()))
                .isZero();
    }

    @Test
    void theGenuineDiaryOfTodayHoldsByItsCodeAlone() throws Exception {
        Path copy = Files.copy(SOURCES.resolve("golden").resolve("format-2.nbk"), folder.resolve("copy.nbk"));
        assertThat(run("check", "--recovery-code", "--passphrase-stdin", copy.toString()))
                .isZero();
        assertThat(shell.out().toString()).contains("head: 18-3CAEY-S6FYX-ZBMPZ-TCTXG");
        assertThat(run(
                        "check",
                        "--recovery-code",
                        "--passphrase-stdin",
                        "--head",
                        "18-B4ADD-8X2PV-VRN0H",
                        copy.toString()))
                .isZero();
        assertThat(shell.out().toString()).contains("Unchanged since 18-B4ADD-8X2PV-VRN0H", "could have prepared two");
    }
}
