package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.cli.output.ExitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodedOptionTest {
    private static final String WRONG = "no-such-value";

    @TempDir
    Path folder;

    private final Shell shell = new Shell();

    private int run(String... arguments) {
        return shell.run("", Optional.empty(), arguments);
    }

    private String said() {
        return shell.err().toString();
    }

    private String[] compile(String... options) {
        return Stream.concat(
                        Stream.of("compile", path("diary"), "--passphrase-stdin", "--out", path("out")),
                        Stream.of(options))
                .toArray(String[]::new);
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    @ParameterizedTest
    @CsvSource({
        "--preset, police-file",
        "--leave-out, exact-words",
        "--leave-out-sections, messages",
        "--leave-out-case, witness",
        "--also-case, witness",
        "--exhibits, printed",
        "--plates, smaller",
        "--labels, with-stroke",
        "--paper, a4",
        "--originals, without-places",
        "--statement, fl401",
        "--court-bundle, by-section",
        "--without-terms, calls",
        "--upload, axon"
    })
    void aWrongValueIsSaidWithItsOptionAndWhatThatTakes(String option, String right) {
        assertThat(run(compile(option, WRONG))).isEqualTo(ExitCode.USAGE);
        assertThat(said()).startsWith(option + " ").contains(right).doesNotContain(WRONG);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aWrongPresetIsNotAMistakeAboutExhibits() {
        assertThat(run(compile("--preset", "police"))).isEqualTo(ExitCode.USAGE);
        assertThat(said())
                .isEqualTo("--preset has a value that is not known. It takes first-report, police-file, "
                        + "protection-order-officer, protection-order, court, advocate, since-last, petition."
                        + System.lineSeparator());
    }

    @Test
    void aWrongKindOfImportIsSaidToo() throws Exception {
        Path chat = Files.writeString(folder.resolve("chat.txt"), "no messages");
        assertThat(run("import", path("diary"), chat.toString(), "--as", WRONG)).isEqualTo(ExitCode.USAGE);
        assertThat(said())
                .startsWith("--as ")
                .contains("burst, day, incident, exhibit")
                .doesNotContain(WRONG);
    }

    @Test
    void formsThatContradictEachOtherAreNotCalledWrongValues() {
        assertThat(run(compile("--pdf-only", "--zip"))).isEqualTo(ExitCode.USAGE);
        assertThat(said()).startsWith("These options do not go together.").contains("--pdf-only");
        assertThat(run(compile("--volume", "20"))).isEqualTo(ExitCode.USAGE);
        assertThat(said()).contains("--volume");
    }
}
