package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.daybook.cli.output.ExitCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import --dry-run} says what would be imported without a passphrase, and touches no diary. */
class ImportPreviewCommandTest {
    private static final String EXPORT = "{\"format\":\"daybook-export\",\"version\":%d,\"diary\":{\"vaultId\":\"%s\"},"
            + "\"heading\":{},\"incidents\":[]}";

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();

    private int run(String... arguments) {
        return shell.run("", Optional.empty(), arguments);
    }

    private String write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content, StandardCharsets.UTF_8)
                .toString();
    }

    @Test
    @DisplayName("says in words that a format is not known, and answers with no")
    void unknown() throws IOException {
        String file = write("x.bin", "\u0001\u0002");
        assertThat(run("import", "no-diary", file, "--dry-run")).isEqualTo(ExitCode.NO);
        assertThat(shell.out().toString()).contains("x.bin: the format is not known", "added as an exhibit");
        assertThat(folder.resolve("no-diary")).doesNotExist();
    }

    @Test
    @DisplayName("prints one line of JSON for each file")
    void lines() throws IOException {
        String one = write("1.bin", "\u0001");
        String two = write("2.bin", "\u0002");
        assertThat(run("import", "no-diary", one, two, "--dry-run", "--json")).isEqualTo(ExitCode.NO);
        assertThat(shell.out().toString().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("{\"file\":\"") && line.contains("\"format\":null"));
    }

    @Test
    @DisplayName("says in words who wrote how much, when, and what the file cannot say")
    void words() throws IOException {
        String file = write("x.eml", "From: Rob <rob@example.org>\nDate: Mon, 1 Jun 2026 10:00:00 +0100\n\nx");
        assertThat(run("import", "no-diary", file, "--dry-run")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains(
                        "x.eml: e-mail (.eml), recognised by the header of the e-mail",
                        "Add --me",
                        "from Rob (rob@example.org): 1",
                        "messages: 1",
                        "first: 2026-06-01T10:00:00+01:00, last: 2026-06-01T10:00:00+01:00")
                .doesNotContain("attachments");
        run("import", "no-diary", file, "--dry-run", "--me", "Rob");
        assertThat(shell.out().toString()).doesNotContain("Add --me");
    }

    @Test
    @DisplayName("reports a file that is not there, and goes on with the next")
    void missing() throws IOException {
        String there = write("2.bin", "\u0002");
        assertThat(run("import", "no-diary", folder.resolve("gone").toString(), there, "--dry-run", "--json"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("gone: There is no such file");
        assertThat(shell.out().toString().lines()).hasSize(1);
    }

    @Test
    @DisplayName("says what is wrong with an archive, where, and what to do")
    void damaged() throws IOException {
        String file = write("x.zip", "PK\u0003\u0004 cut off");
        assertThat(run("import", "no-diary", file, "--dry-run")).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("damaged, cut off", "(the file)", "use another copy");
    }

    @Test
    @DisplayName("recognises what another diary exported, and a newer version of it")
    void another() throws IOException {
        String id = "0".repeat(32);
        String file = write("x.json", EXPORT.formatted(1, id));
        assertThat(run("import", "no-diary", file, "--dry-run")).isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("export of another diary");
        String newer = write("y.json", EXPORT.formatted(999, id));
        assertThat(run("import", "no-diary", newer, "--dry-run")).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("newer version");
    }

    @Test
    @DisplayName("refuses options that contradict each other or are not known")
    void options() throws IOException {
        String file = write("x.bin", "x");
        assertThat(run("import", "d", file, "--dry-run", "--day-first", "--month-first"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("only one of");
        assertThat(run("import", "d", file, "--dry-run", "--as", "week")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("burst, day, incident, exhibit");
        assertThat(run("import", "d", file, "--dry-run", "--zone", "Nowhere")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("ZONE");
    }
}
