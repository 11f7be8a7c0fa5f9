package org.daybook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daybook.cli.output.ExitCode;
import org.daybook.importing.phone.BackedUpPhone;
import org.daybook.session.Diary;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code import} takes the people and days that were chosen out of an iPhone's backup, and nothing else. */
class BackupImportCommandTest {
    private static final String PASSWORD = "kettle kettle";

    @TempDir
    private Path folder;

    private final Shell shell = new Shell();
    private String diary = "";
    private String backup = "";

    @BeforeEach
    void start() throws Exception {
        Diary made = new Diary(folder);
        made.create().close();
        diary = made.file().toString();
        backup = BackedUpPhone.write(folder.resolve("backup"), PASSWORD).toString();
    }

    private int importing(String typed, String... options) {
        return shell.run(
                typed,
                Optional.empty(),
                Stream.concat(Stream.of("import", diary, "--passphrase-stdin"), Arrays.stream(options))
                        .toArray(String[]::new));
    }

    private static String typed(String password) {
        return Diary.PASSPHRASE + "\n" + password + "\n";
    }

    private List<String> rows(String conversation) {
        shell.run(
                Diary.PASSPHRASE + "\n",
                Optional.empty(),
                "messages",
                diary,
                "--passphrase-stdin",
                "--conversation",
                conversation,
                "--json");
        return shell.out().toString().lines().toList();
    }

    @Test
    void onlyTheChosenPersonAndDaysAreTakenOutOfAnEncryptedBackup() throws IOException {
        assertThat(importing(typed(PASSWORD), backup, "--person", "07700 900123", "--until", "2026-03-01"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString())
                .contains("messages: 2", "calls: 1")
                .doesNotContain(BackedUpPhone.MIA, PASSWORD);

        assertThat(rows("1"))
                .hasSize(2)
                .anyMatch(row -> row.contains("Where are you?") && row.contains("sms.db/message.jsonl"))
                .noneMatch(row -> row.contains("Tea on Sunday") || row.contains("I know where you are"));
        for (Path file : Files.walk(folder).filter(Files::isRegularFile).toList()) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.getFileName().toString())
                    .doesNotContain(PASSWORD);
        }
    }

    @Test
    void whatWasImportedIsNotImportedAgain() {
        assertThat(importing(typed(PASSWORD), backup, "--person", BackedUpPhone.MIA))
                .isEqualTo(ExitCode.DONE);
        assertThat(importing(typed(PASSWORD), backup, "--person", BackedUpPhone.MIA))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString()).contains("It was imported before, and was not imported again.");
    }

    @Test
    void aWrongPasswordIsSaidAndNothingIsImported() {
        assertThat(importing(typed("another"), backup)).isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("password").doesNotContain("another");
        assertThat(importing(typed(PASSWORD), backup, "--person", "+44 7700 900777"))
                .isEqualTo(ExitCode.COULD_NOT);
        assertThat(shell.err().toString()).contains("Nobody in the backup has +44 7700 900777");
        rows("1");
        assertThat(shell.out().toString()).doesNotContain("Where are you?");
    }

    @Test
    void aDryRunPrintsALineForEachConversationListOfCallsAndVoicemailBox() {
        assertThat(shell.run(
                        PASSWORD + "\n",
                        Optional.empty(),
                        "import",
                        "no-diary",
                        backup,
                        "--passphrase-stdin",
                        "--dry-run",
                        "--json"))
                .isEqualTo(ExitCode.DONE);
        assertThat(shell.out().toString().lines())
                .hasSize(4)
                .allMatch(line -> line.contains("\"format\":\"iphone\""))
                .anyMatch(line -> line.contains(BackedUpPhone.MIA) && line.contains("\"messages\":1"))
                .anyMatch(line -> line.contains("\"calls\":1"));
    }

    @Test
    void peopleAndDaysAreNotChosenOfAFileThatIsNoBackup() throws IOException {
        String chat = Files.writeString(folder.resolve("chat.txt"), "hello").toString();
        assertThat(importing(typed(""), chat, "--from", "2026-03-01")).isEqualTo(ExitCode.USAGE);
        assertThat(shell.err().toString()).contains("are for a phone’s backup, and this is none");
    }

    @Test
    void aFolderWithSeveralBackupsAsksForOneOfThem() throws IOException {
        BackedUpPhone.write(folder.resolve("second"), "");
        assertThat(importing(typed(PASSWORD), folder.toString())).isEqualTo(ExitCode.USAGE);
        assertThat(shell.out().toString()).contains("a backup: " + backup);
    }

    @Test
    void aPlainBackupSaysThatItHasNoCalls() throws IOException {
        String plain = BackedUpPhone.write(folder.resolve("plain"), "").toString();
        assertThat(importing(Diary.PASSPHRASE + "\n", plain)).isEqualTo(ExitCode.DONE);
        assertThat(shell.err().toString()).contains("not encrypted, so it has no list of calls");
    }
}
