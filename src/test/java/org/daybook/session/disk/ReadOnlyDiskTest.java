package org.daybook.session.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daybook.cli.SaidCommand;
import org.daybook.session.Diary;
import org.daybook.session.OnThread;
import org.daybook.session.Session;
import org.daybook.session.UnlockSecret;
import org.daybook.text.Messages;
import org.daybook.vault.VaultFailure;
import org.daybook.vault.VaultFailure.LookOnly.LookOnlyReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A diary on a disk that is write-protected or full, as the window and the commands open it, and what they say. */
class ReadOnlyDiskTest {
    private static final int MEBIBYTES = 4;

    @TempDir
    Path home;

    private final Messages messages = new Messages(Locale.UK);
    private SmallDisk disk;
    private Path file;
    private byte[] before;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.at(Files.createDirectory(home.resolve("stick")), MEBIBYTES);
        Diary diary = new Diary(disk.place());
        OnThread open = new OnThread(diary.create());
        open.record(Diary.incident("kettle"), null);
        open.session().intake().begin(new byte[9_000], "letter.jpg", null).finish();
        open.close();
        file = diary.file();
        before = Files.readAllBytes(file);
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            assertThat(file).hasBinaryContent(before);
            disk.close();
        }
    }

    private String say(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add(file.toString());
        arguments.addAll(List.of(more));
        arguments.add("--passphrase-stdin");
        return SaidCommand.say(arguments.toArray(String[]::new));
    }

    private String out(String name) {
        return home.resolve(name).toString();
    }

    @Test
    void allThatOnlyReadsIsDoneWithAWriteProtectedOne() throws Exception {
        disk.lockAgainstWriting();
        String readOnly = messages.get("cli.vault.look-only-place");
        assertThat(say("check"))
                .startsWith("exit 0")
                .contains("files of exhibits read to the end and as they were sealed: 1");
        assertThat(say("export", "--out", out("export.json")))
                .startsWith("exit 0")
                .contains(readOnly);
        assertThat(say("compile", "--out", out("portfolios")))
                .startsWith("exit 0")
                .contains(readOnly);
        assertThat(say("exhibits")).startsWith("exit 0");
        assertThat(say("extract", "1", "--out", out("files"))).startsWith("exit 0");
        assertThat(say("colleague list")).startsWith("exit 0");
        assertThat(say("restore", "--to", out("restored.nbk"))).startsWith("exit 0");
        assertThat(say("salvage", "--out", out("salvaged.nbk"))).startsWith("exit 0");
        assertThat(home.resolve("export.json")).content().contains("kettle happened");
        assertThat(home.resolve("restored.nbk")).hasBinaryContent(before);
    }

    @Test
    void theWindowShowsAWriteProtectedOneAndSaysWhyNothingCanBeRecorded() throws Exception {
        disk.lockAgainstWriting();
        assertThat(Diary.diaries().failedTries(file).count()).isZero();
        try (UnlockSecret key = new UnlockSecret.OfPassphrase(Diary.passphrase())) {
            Session session = Diary.diaries().unlockAnyhow(file, key);
            OnThread open = new OnThread(session);
            assertThat(session.opening().looked()).contains(LookOnlyReason.PLACE);
            assertThat(open.incidents()).hasSize(1);
            assertThatThrownBy(() -> open.record(Diary.incident("later"), null))
                    .isInstanceOfSatisfying(
                            VaultFailure.LookOnly.class,
                            only -> assertThat(only.reason()).isEqualTo(LookOnlyReason.PLACE));
            open.close();
        }
    }

    @Test
    void whatHasToBeRecordedIsRefusedBecauseOfThePlace() throws Exception {
        disk.lockAgainstWriting();
        Path letter = Files.write(home.resolve("letter.txt"), new byte[10]);
        assertThat(say("attach", letter.toString())).startsWith("exit 3").contains(messages.get("cli.vault.read-only"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "remove", "handover"})
    void aFullDiskIsCalledFullAndNotTampering(String what) throws Exception {
        String key = out("dana.key");
        String card = out("dana.txt");
        String made = SaidCommand.say(
                "colleague",
                "make-key",
                key,
                "--name",
                "Dana",
                "--initials",
                "D",
                "--card",
                card,
                "--passphrase-stdin");
        String words = made.lines()
                .filter(line -> line.startsWith("Its four words"))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .findFirst()
                .orElseThrow();
        if (what.equals("remove")) {
            assertThat(say("colleague add", "--card", card, "--words", words, "--allows", "look"))
                    .startsWith("exit 0");
            before = Files.readAllBytes(file);
        }
        disk.fillBut(0);
        String said = switch (what) {
            case "add" -> say("colleague add", "--card", card, "--words", words, "--allows", "look");
            case "remove" -> say("colleague remove", "--number", "1");
            default -> say("handover", "--out", out("copy.nbk"), "--card", card, "--words", words);
        };
        assertThat(said).startsWith("exit 3").contains(messages.get("cli.vault.no-space"));
        assertThat(home.resolve("copy.nbk")).doesNotExist();
    }
}
